import { defineModule } from '../../kernel/module.ts';
import { customFieldsBlueprint } from './blueprint.ts';
import { clearValues } from './clear-values.ts';
import './custom-fields.errors.ts';
import './custom-fields.ruled.ts';
import { customFieldCreated, customFieldDeleted, customFieldUpdated } from './custom-fields.events.ts';
import { customFieldRoutes } from './custom-fields.routes.ts';
import { CreateCustomField, CustomField, UpdateCustomField } from './custom-fields.schema.ts';
import { eraseHeldFiles } from './erase.ts';
import { customFieldsTables } from './migrations/20261122T0650-custom-fields.ts';
import { fileFields } from './migrations/20261122T0721-file-fields.ts';

export { type CustomResource, customInput, customValues } from './custom-fields.schema.ts';
export { cellKindOf, cellOf } from './exported.ts';
export { heldFiles } from './files.ts';
export { customFiltersOf } from './filters.ts';
export {
  CustomClaims,
  type DefinedField,
  definedFields,
  type ImportedCustom,
  namesIn,
  readImported,
  timeOfDay,
} from './imported.ts';
export {
  type CustomHost,
  type CustomReading,
  type CustomValues,
  customAfter,
  customDefaults,
  readCustom,
} from './records.ts';

export const customFields = defineModule({
  name: 'custom-fields',
  dependsOn: ['audit', 'organizations', 'members', 'files'],
  tables: ['custom_fields', 'custom_field_versions', 'custom_values'],
  migrations: { '20261122T0650-custom-fields': customFieldsTables, '20261122T0721-file-fields': fileFields },
  schemas: [CustomField, CreateCustomField, UpdateCustomField],
  events: [customFieldCreated, customFieldUpdated, customFieldDeleted],
  jobs: [clearValues],
  routes: customFieldRoutes,
  blueprint: customFieldsBlueprint,
  erase: eraseHeldFiles,
});
