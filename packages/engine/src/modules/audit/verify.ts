import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';

interface Fault {
  seq: number;
  id: string | null;
  reason: 'altered' | 'missing';
}

interface Checked {
  checked: number;
  last_seq: number | null;
  bad_seq: number | null;
  bad_id: string | null;
  /** The number that should stand where the first faulty entry stands. */
  expected_seq: number | null;
  head_seq: number;
  head_hash: Buffer;
}

/** Looks at a stretch of the chain. Each hash is made again from the hash before it, as stored, and the entry itself. */
export async function verifyChain(tx: Tx, after: number, limit: number) {
  const row = await look(tx, after, limit);
  const head = { seq: Number(row.head_seq), hash: row.head_hash.toString('hex') };
  const checked = Number(row.checked);
  const checked_to = row.last_seq === null ? after : Number(row.last_seq);
  const broken = faultOf(row) ?? cutOff(checked < limit, checked_to, head.seq);
  return {
    object: 'audit_verification' as const,
    ok: broken === null,
    broken,
    checked,
    checked_to,
    has_more: checked === limit && checked_to < head.seq,
    head,
  };
}

function faultOf({ bad_seq, bad_id, expected_seq }: Checked): Fault | null {
  if (bad_seq === null) return null;
  const [found, expected] = [Number(bad_seq), Number(expected_seq)];
  if (found !== expected) return { seq: expected, id: null, reason: 'missing' };
  return { seq: found, id: bad_id, reason: 'altered' };
}

/** The newest entries are gone: the chain ends before its head. */
function cutOff(isEnd: boolean, last: number, head: number): Fault | null {
  return isEnd && last < head ? { seq: last + 1, id: null, reason: 'missing' } : null;
}

async function look(tx: Tx, after: number, limit: number): Promise<Checked> {
  const genesis = sql`app.audit_genesis(${tx.organization_id}::uuid)`;
  const [row] = await tx.rows(sql<Checked>`
    with stretch as (
      select a.id, a.seq, a.hash, app.audit_bytes(a) as told,
        lag(a.seq, 1, ${after}::bigint) over chain + 1 as expected,
        coalesce(lag(a.hash) over chain, (select b.hash from audit_log b
          where b.organization_id = ${tx.organization_id} and b.seq = ${after}::bigint), ${genesis}) as hash_before
      from audit_log a
      where a.organization_id = ${tx.organization_id} and a.seq > ${after}::bigint
      window chain as (order by a.seq)
      order by a.seq limit ${sql.lit(limit)}
    ), bad as (
      select id, seq, expected from stretch
      where seq <> expected or (hash <> sha256(hash_before || told) and not exists (
        -- Masked because a person was forgotten: a later entry vouches for what is left.
        select from audit_log m where m.organization_id = ${tx.organization_id} and m.object_id = stretch.id
          and m.action = 'audit_entry.masked' and m.after ->> 'left_sha256' = encode(sha256(told), 'hex')))
      order by seq limit 1
    )
    select (select count(*) from stretch) as checked, (select max(seq) from stretch) as last_seq,
      bad.seq as bad_seq, bad.id as bad_id, bad.expected as expected_seq,
      coalesce(h.seq, 0) as head_seq, coalesce(h.hash, ${genesis}) as head_hash
    from (select) as always
    left join audit_heads h on h.organization_id = ${tx.organization_id}
    left join bad on true`);
  return row as Checked;
}
