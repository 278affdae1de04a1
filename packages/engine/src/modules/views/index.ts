import { defineModule } from '../../kernel/module.ts';
import { viewsBlueprint } from './blueprint.ts';
import { eraseViews } from './erase.ts';
import { viewsTables } from './migrations/20261122T0645-views.ts';
import { segmentRoutes } from './segments.routes.ts';
import './views.errors.ts';
import * as events from './views.events.ts';
import { viewRoutes } from './views.routes.ts';
import { CreateSegment, CreateView, Segment, UpdateSegment, UpdateView, View } from './views.schema.ts';
import { savedView } from './views.service.ts';

export const views = defineModule({
  name: 'views',
  dependsOn: ['organizations', 'members', 'tags', 'pipelines', 'contacts', 'leads', 'tasks', 'notes', 'conversations'],
  tables: ['views', 'segments'],
  migrations: { '20261122T0645-views': viewsTables },
  schemas: [View, CreateView, UpdateView, Segment, CreateSegment, UpdateSegment],
  events: Object.values(events),
  savedView,
  routes: [...viewRoutes, ...segmentRoutes],
  blueprint: viewsBlueprint,
  erase: eraseViews,
});
