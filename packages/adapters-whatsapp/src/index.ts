export { type MetaCloudConfig, type MetaCloudSecrets, metaCloud } from './meta-cloud/index.ts';
