import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';

/**
 * Raw requests that mention the person, or that something of theirs came from. Others in the same request were understood
 * already; what could not be is given up, because nothing of it may stay.
 */
export const eraseInbound: Erase = async (tx, { ids, words }) => ({
  inbound_requests: await tx.rows(sql`
    update inbound_requests r set body = '', query = '{}', headers = '{}', error = null, outcomes = '[]',
      state = case when state = 'processed' then state else 'ignored' end
    where r.organization_id = ${tx.organization_id} and (
      exists (select from unnest(${words}::text[]) w where position(convert_to(w, 'UTF8') in r.body) > 0 or r.query::text like '%' || w || '%')
      or exists (select from jsonb_array_elements(r.outcomes) o where o->>'id' = any(${ids}::text[]))
      or exists (select from enquiries e where e.organization_id = r.organization_id and e.inbound_request_id = r.id and e.id = any(${ids}::uuid[])))
    returning id`),
});
