import type { Row } from '../../kernel/db/rows.ts';

export type MessageStatus = Row<'messages'>['status'];

/**
 * Statuses only move up. `failed` stands between sent and delivered: a failure may follow a send, and a real delivery may
 * still correct a failure. `uncertain` gives way to anything a provider reports.
 */
const ranks: Record<MessageStatus, number> = {
  queued: 0,
  uncertain: 15,
  accepted: 20,
  sent: 30,
  failed: 35,
  delivered: 40,
  read: 50,
  cancelled: 60,
  received: 100,
};

export const rankOf = (status: MessageStatus): number => ranks[status];
