import { AdapterError } from '@sauda/adapter-kit';
import { defineJob } from '../../../kernel/jobs/jobs.ts';
import { adapterContext, connectionBook } from '../../connections/index.ts';

/** Tells the provider that a received message, and all before it, was read. Losing one harms nobody. */
export const markReadJob = defineJob<{ connection_id: string; provider_id: string }>({
  name: 'conversations.mark_read',
  max_attempts: 5,
  async run({ payload, organization_id, kernel, signal }) {
    const connection = await connectionBook(kernel).find(payload.connection_id);
    const adapter = connection && kernel.adapters.ofKind(connection.adapter, 'whatsapp');
    if (connection?.organization_id !== organization_id || connection.halted) return;
    if (connection.state !== 'active' || !adapter?.markRead) return;
    try {
      await adapter.markRead(payload.provider_id, adapterContext(kernel, connection, adapter, signal));
    } catch (error) {
      if (error instanceof AdapterError && error.kind !== 'unavailable' && error.kind !== 'rate_limited') return;
      throw error;
    }
  },
});
