import { sql } from 'kysely';
import { type LeftOut, own, pointerTo, type SettingsObject } from '../../../kernel/blueprint.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { audit } from '../../audit/index.ts';
import { blueprintInstalled } from './blueprints.events.ts';
import { isObject, type Merge, merge } from './merge.ts';
import { below, readSettings, type Settings } from './settings.ts';

export interface Installed extends Omit<Merge, 'document'> {
  /** Of the conflicts, those that could not be done, and why. */
  left_out: LeftOut[];
}

/** Installs settings in the organization of the transaction. What it changed itself since the last time stays. */
export async function install(tx: Tx, kernel: Kernel, sourceId: string, next: Settings): Promise<Installed> {
  const [last] = await tx.rows(sql<{ document: Settings['document'] }>`
    select document from blueprint_installs
    where organization_id = ${tx.organization_id} and source_organization_id = ${sourceId} for update`);
  const { document: mine } = await readSettings(tx, kernel, tx.organization_id);
  const installed = { ...last?.document };
  const done: Installed = { applied: [], kept: [], conflicts: [], left_out: [] };
  for (const part of kernel.blueprint.map((make) => make(kernel))) {
    // A blueprint that was made before there was this part says nothing about it.
    if (!next.document[part.name]) continue;
    const base = last?.document[part.name] ?? {};
    const wanted = { ...next.document[part.name], ...unsaid(part.name, base, next.left_out) };
    const [at, is] = [pointerTo(part.name), mine[part.name] ?? {}];
    const { document, ...told } = merge(base, is, wanted, at);
    const left = below(part.name, await part.write(tx, is, document));
    add(done, told, left);
    const refused = new Set(left.map(({ path }) => path));
    installed[part.name] = withoutRefused(base, wanted, at, refused);
  }
  tx.defer(sql`
    insert into blueprint_installs (organization_id, source_organization_id, document, installed_at)
    values (${tx.organization_id}, ${sourceId}, ${JSON.stringify(installed)}::jsonb, ${tx.now})
    on conflict (organization_id, source_organization_id) do update
      set document = excluded.document, installed_at = excluded.installed_at`);
  const [object, told] = [
    { type: 'organization', id: tx.organization_id },
    { source_organization_id: sourceId, ...done },
  ];
  publish(tx, blueprintInstalled, { subject: object, data: told });
  audit(tx, { action: blueprintInstalled.type, object, before: null, after: told });
  return done;
}

/** What the source has but could not say counts as it was: it was not deleted there. */
function unsaid(part: string, base: SettingsObject, left: LeftOut[]): SettingsObject {
  const paths = new Set(left.map(({ path }) => path));
  return Object.fromEntries(Object.entries(base).filter(([name]) => paths.has(pointerTo(part, name))));
}

/** What was left was not applied, and is a conflict. */
function add(done: Installed, { applied, kept, conflicts }: Omit<Merge, 'document'>, left: LeftOut[]): void {
  const paths = left.map(({ path }) => path);
  done.applied.push(...applied.filter((path) => !paths.includes(path)));
  done.kept.push(...kept);
  done.conflicts.push(...conflicts, ...paths.filter((path) => !conflicts.includes(path)));
  done.left_out.push(...left);
}

/** What was refused counts as never brought, so that the next installation tries it again. */
function withoutRefused(
  base: SettingsObject,
  wanted: SettingsObject,
  at: string,
  refused: ReadonlySet<string>,
): SettingsObject {
  const names = new Set([...Object.keys(wanted), ...Object.keys(base)]);
  const entries = [...names].map((name) => {
    const path = `${at}${pointerTo(name)}`;
    const [was, is] = [own(base, name), own(wanted, name)];
    if (refused.has(path)) return [name, was] as const;
    return [name, isObject(was) && isObject(is) ? withoutRefused(was, is, path, refused) : is] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as SettingsObject;
}
