import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Erase, ErasedPerson } from '../../kernel/privacy/erase.ts';
import { audit } from '../audit/index.ts';
import { removeFiles } from '../files/index.ts';
import { defineOperation } from '../operations/index.ts';
import { describePerson, isHeld } from './person.ts';
import { contactErased } from './privacy.events.ts';

export interface PrivacyInput {
  request_id: string;
  contact_id: string;
}

/** For whatever is made of a person's request. */
export const readWith = 'privacy:read';

export interface ErasureState {
  /** How many modules have forgotten the person. */
  step: number;
  person: ErasedPerson | null;
  /** Rows by table. */
  erased: Record<string, number>;
}

/** While a hold lasts, one looks again after so long; its release wakes the erasure at once. */
const holdMs = 3_600_000;

/** Module by module, each in a transaction of its own; who it was is told the last ones by the state, which ends with it. */
export const erasureOperation = defineOperation<ErasureState>({
  kind: 'privacy.erasure',
  permissions: () => ['privacy:write'],
  readWith: () => readWith,
  async run({ kernel, tx, operation }, state) {
    const { request_id, contact_id } = operation.input as PrivacyInput;
    const { erasers } = kernel;
    const total = erasers.length;
    // Held, so that a hold that is being placed is either seen here or waits for this step.
    tx.defer(
      sql`select from contacts where organization_id = ${tx.organization_id} and id = ${contact_id} for no key update`,
    );
    if (await isHeld(tx, contact_id)) {
      return { state, done: state.step, total, wait_until: new Date(tx.now.getTime() + holdMs) };
    }
    const person = state.person ?? (await describePerson(tx, contact_id));
    const erase = erasers[state.step];
    const erased = erase ? added(state.erased, await erase(tx, person)) : state.erased;
    const step = state.step + 1;
    if (step < total) return { state: { step, person, erased }, done: step, total };
    const certificate = { contact_id, erased_at: tx.now.toISOString(), rows: erased };
    await complete(tx, request_id, certificate);
    audit(tx, {
      action: 'contact.erased',
      object: { type: 'contact', id: contact_id },
      before: null,
      after: { request_id, rows: erased },
    });
    publish(tx, contactErased, { subject: { type: 'contact', id: contact_id }, contact_id, data: certificate });
    return { state, done: total, total, result: certificate };
  },
});

function added(before: Record<string, number>, rows: Awaited<ReturnType<Erase>>): Record<string, number> {
  const counts = Object.entries(rows).map(
    ([table, touched]) => [table, (before[table] ?? 0) + touched.length] as const,
  );
  return { ...before, ...Object.fromEntries(counts) };
}

export async function complete(tx: Tx, requestId: string, certificate: object): Promise<void> {
  await tx.rows(sql`
    update privacy_requests set completed_at = ${tx.now}, certificate = ${JSON.stringify(certificate)}, updated_at = ${tx.now},
      version = version + 1
    where organization_id = ${tx.organization_id} and id = ${requestId}`);
}

interface Manifest {
  files?: { file_id: string }[];
  attachments?: { file_id: string }[];
  manifest_file_id?: string;
}

/** All that was made to be given to a person. */
export const filesIn = ({ files = [], attachments = [], manifest_file_id }: Manifest): string[] => [
  ...[...files, ...attachments].map(({ file_id }) => file_id),
  ...(manifest_file_id ? [manifest_file_id] : []),
];

/** Notes may tell about the person, and what they were given is a copy of everything. */
export const erasePrivacy: Erase = async (tx, { contact_id }) => {
  const requests = await tx.rows(sql<{ certificate: Manifest | null }>`
    update privacy_requests set note = null, updated_at = ${tx.now}, version = version + 1
    where organization_id = ${tx.organization_id} and contact_id = ${contact_id} returning certificate`);
  removeFiles(
    tx,
    requests.flatMap(({ certificate }) => filesIn(certificate ?? {})),
  );
  return { privacy_requests: requests };
};
