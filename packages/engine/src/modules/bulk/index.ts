import { defineModule } from '../../kernel/module.ts';
import { BulkContacts, BulkLeads, BulkPreview, BulkSelection, BulkTasks, bulkRoutes } from './bulk.routes.ts';

export const bulk = defineModule({
  name: 'bulk',
  dependsOn: ['audit', 'operations', 'files', 'tags', 'contacts', 'leads', 'tasks'],
  tables: [],
  migrations: {},
  schemas: [BulkSelection, BulkPreview, BulkLeads, BulkContacts, BulkTasks],
  routes: bulkRoutes,
});
