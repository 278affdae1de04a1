import type { Json } from '../input.ts';

/** An item of a list in `value`, with the person it is about. */
export interface ListUpdate {
  list: 'messages' | 'statuses' | 'user_preferences';
  item: Json;
  contact: Json | null;
}

/** News about the account: the whole `value`, and the time that stands on the entry. */
interface AccountUpdate {
  field: string;
  value: Json;
  at: Date;
}

export type Update = ListUpdate | AccountUpdate;
