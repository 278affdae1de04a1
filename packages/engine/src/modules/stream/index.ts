import { defineModule } from '../../kernel/module.ts';
import { hubOf } from './hub.ts';
import './stream.errors.ts';
import { streamRoute } from './stream.routes.ts';

/** Events as they happen, over server-sent events. It has no tables of its own. */
export const stream = defineModule({
  name: 'stream',
  dependsOn: ['timeline'],
  tables: [],
  migrations: {},
  routes: [streamRoute],
  plugin: (kernel) => (app) => {
    app.addHook('preClose', () => hubOf(kernel).close());
  },
});
