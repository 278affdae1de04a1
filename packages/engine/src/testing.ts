/** The test kit: a migrated template database, a clone of it per test file, and the real application on it. */
export { prepareTemplate } from './kernel/testing/database.ts';
export { type Api, createTestEngine, type TestEngine, type TestOrganization } from './kernel/testing/engine.ts';
export { type CollectedSpans, collectSpans } from './kernel/testing/spans.ts';
export { tablesWith } from './kernel/testing/tables.ts';
