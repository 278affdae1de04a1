import { defineModule } from '../../kernel/module.ts';
import { eraseImports } from './erase.ts';
import { importRoutes } from './imports.routes.ts';
import { CreateImport, ImportSchema } from './imports.schema.ts';
import { importsTables } from './migrations/20261122T0682-imports.ts';

export const imports = defineModule({
  name: 'imports',
  dependsOn: ['audit', 'organizations', 'operations', 'files', 'custom-fields', 'tags', 'contacts', 'leads'],
  tables: ['imports'],
  migrations: { '20261122T0682-imports': importsTables },
  schemas: [ImportSchema, CreateImport],
  routes: importRoutes,
  erase: eraseImports,
});
