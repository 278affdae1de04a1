import { defineModule } from '../../kernel/module.ts';
import { fileContent } from './content.ts';
import { eraseFiles } from './erase.ts';
import { expireFiles } from './expire.ts';
import './files.errors.ts';
import { CreateFile, File, fileRoutes } from './files.routes.ts';
import { filesTables } from './migrations/20261122T0681-files.ts';

export { typeOf } from './content.ts';
export { getFile } from './files.routes.ts';
export {
  appendToFile,
  beginFile,
  chunkBytes,
  type FileRow,
  finishFile,
  kept,
  readChunk,
  readFile,
  removeFiles,
  writeFile,
} from './storage.ts';

export const files = defineModule({
  name: 'files',
  dependsOn: ['organizations'],
  tables: ['files', 'file_chunks'],
  migrations: { '20261122T0681-files': filesTables },
  schemas: [File, CreateFile],
  routes: fileRoutes,
  batches: [expireFiles],
  plugin: fileContent,
  erase: eraseFiles,
});
