export type { DB } from './types.generated.ts';
