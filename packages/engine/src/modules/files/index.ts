import { defineModule } from '../../kernel/module.ts';
import { fileContent } from './content.ts';
import { eraseFiles } from './erase.ts';
import { expireFiles } from './expire.ts';
import './files.errors.ts';
import { fileRoutes } from './files.routes.ts';
import { CreateFile, File } from './files.schema.ts';
import { filesTables } from './migrations/20261122T0681-files.ts';
import { storageMeter } from './migrations/20261122T0711-storage-meter.ts';
import { attachments } from './migrations/20261122T0720-attachments.ts';
import { readers } from './migrations/20261122T0801-readers.ts';

export { typeOf } from './content.ts';
export { expandableFile, getFile, visibleFiles } from './files.queries.ts';
export { largestAttachment, mediaTypeOf } from './media.ts';
export {
  appendToFile,
  beginFile,
  chunkBytes,
  copyFile,
  type FileRow,
  finishFile,
  kept,
  readChunk,
  readFile,
  removeFiles,
  removeUnusedFiles,
  writeFile,
} from './storage.ts';

export const files = defineModule({
  name: 'files',
  dependsOn: ['organizations'],
  tables: ['files', 'file_chunks'],
  migrations: {
    '20261122T0681-files': filesTables,
    '20261122T0711-storage-meter': storageMeter,
    '20261122T0720-attachments': attachments,
    '20261122T0801-readers': readers,
  },
  schemas: [File, CreateFile],
  routes: fileRoutes,
  batches: [expireFiles],
  plugin: fileContent,
  erase: eraseFiles,
});
