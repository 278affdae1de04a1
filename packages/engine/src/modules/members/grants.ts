import { type Actor, may, type RecordScope } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Powers } from './roles.ts';

const breadth: Record<RecordScope, number> = { own: 0, team: 1, all: 2 };

/**
 * Nobody can give, or take over, more than they have: neither a permission, nor a wider view, nor sight of a field that is
 * hidden from them.
 */
export function refuseMoreThanOwn(actor: Actor, powers: Powers): void {
  const beyond = powers.permissions.find((permission) => !may(actor, permission));
  if (beyond !== undefined) {
    throw new AppError('insufficient_scope', `Nobody can give more than they have: ${beyond}.`, {
      extra: { required_permission: beyond },
    });
  }
  if (breadth[powers.record_scope] > breadth[actor.record_scope]) {
    throw new AppError('insufficient_scope', `You see fewer records than this: ${powers.record_scope}.`, {
      extra: { required_record_scope: powers.record_scope },
    });
  }
  for (const [field, access] of actor.field_rules ?? []) {
    const given = powers.field_rules?.get(field);
    if (given === 'hidden' || given === access) continue;
    throw new AppError('insufficient_scope', `The field ${field} is ${access} for you, so it must be for others.`, {
      extra: { required_field: field },
    });
  }
}
