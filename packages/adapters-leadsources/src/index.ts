export { type IndiamartConfig, type IndiamartSecrets, indiamart } from './indiamart/index.ts';
export { type WebFormConfig, type WebFormSecrets, webForm } from './web-form/index.ts';
