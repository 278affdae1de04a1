import { type Actor, type FieldRules, may } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { actFor } from '../../kernel/http/admission.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { actorOfKey } from '../api-keys/index.ts';
import { actorOfMember } from '../user-tokens/index.ts';

/** An actor as it is kept with an operation. */
export interface StoredActor extends Omit<Actor, 'permissions' | 'field_rules'> {
  permissions: string[];
  field_rules: [string, 'hidden' | 'read_only'][];
}

export const keepActor = (actor: Actor): StoredActor => ({
  ...actor,
  permissions: [...actor.permissions],
  field_rules: [...(actor.field_rules ?? [])],
});

const breadth = ['own', 'team', 'all'] as const;

/** The one who asked, with what they could do then and still can. Refuses when their credential has ended. */
export async function presentActor(kernel: Kernel, kept: StoredActor, needed: readonly string[]): Promise<Actor> {
  const then: Actor = { ...kept, permissions: new Set(kept.permissions), field_rules: rulesOf(kept.field_rules) };
  if (then.credential === null) return then;
  const now = await sameActor(kernel, then, then.credential);
  if (!now)
    throw new AppError('credential_ended', 'What asked for this was revoked or has expired, or the member left.');
  const actor: Actor = {
    ...now,
    user_id: then.user_id,
    permissions: new Set(
      then.permissions.has('*') ? now.permissions : [...then.permissions].filter((name) => may(now, name)),
    ),
    record_scope: breadth[Math.min(breadth.indexOf(then.record_scope), breadth.indexOf(now.record_scope))] ?? 'own',
    field_rules: strictest(then.field_rules, now.field_rules),
    request: then.request,
  };
  const gone = needed.find((permission) => !may(actor, permission));
  if (gone === undefined) return actor;
  throw new AppError('insufficient_scope', `This needs the permission ${gone}, which was taken away.`);
}

/** As they would be admitted now: at home, then where they act. */
async function sameActor(kernel: Kernel, { organization_id }: Actor, credential: NonNullable<Actor['credential']>) {
  const { key, organization_id: home } = credential;
  const actor = await (key ? actorOfKey(kernel, home, key.id) : actorOfMember(kernel, credential));
  if (!actor) return null;
  try {
    return await actFor(kernel, { actor, pages: null }, organization_id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

const rulesOf = (rules: StoredActor['field_rules']): FieldRules | null => (rules.length === 0 ? null : new Map(rules));

function strictest(then: FieldRules | null, now: FieldRules | null): FieldRules | null {
  const both = [...(then ?? []), ...(now ?? [])];
  return rulesOf([
    ...both.filter(([, access]) => access === 'read_only'),
    ...both.filter(([, access]) => access === 'hidden'),
  ]);
}
