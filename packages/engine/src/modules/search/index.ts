import { defineModule } from '../../kernel/module.ts';
import { routes } from './search.routes.ts';
import { SearchResult, SearchResults } from './search.schema.ts';

export const search = defineModule({
  name: 'search',
  dependsOn: ['organizations', 'contacts', 'leads', 'conversations'],
  tables: [],
  migrations: {},
  schemas: [SearchResult, SearchResults],
  routes,
});
