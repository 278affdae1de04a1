import { defineModule } from '../../kernel/module.ts';
import { tagsBlueprint } from './blueprint.ts';
import { eraseTags } from './erase.ts';
import { tagsTables } from './migrations/20261122T0651-tags.ts';
import './tags.errors.ts';
import * as events from './tags.events.ts';
import { tagRoutes } from './tags.routes.ts';
import { AddTag, CreateTag, Tag, UpdateTag } from './tags.schema.ts';

export { makeTags, tagNames, tagsNamed } from './by-name.ts';
export { addTags, tagFilter, tagsOf } from './links.ts';
export { recordTagRoutes, type TagHolder, tagRecord, untagRecord } from './record-routes.ts';
export { tagList } from './tags.schema.ts';

export const tags = defineModule({
  name: 'tags',
  dependsOn: [],
  tables: ['tags', 'tag_links'],
  migrations: { '20261122T0651-tags': tagsTables },
  schemas: [Tag, CreateTag, UpdateTag, AddTag],
  events: Object.values(events),
  routes: tagRoutes,
  blueprint: tagsBlueprint,
  erase: eraseTags,
});
