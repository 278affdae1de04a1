import { defineOwnFields } from '../../kernel/field-rules.ts';
import { customResources } from './custom-fields.schema.ts';

type Holder = { custom?: Record<string, unknown> } | undefined;

/** Left out, as a field without a value is. */
function leaveOut(holder: Holder, key: string): void {
  if (holder?.custom) delete holder.custom[key];
}

for (const resource of customResources) {
  defineOwnFields(`${resource}.custom`, {
    [resource]: leaveOut,
    event({ type, data }, key) {
      if (String(type).startsWith(`${resource}.`)) leaveOut((data as { changes?: Holder }).changes, key);
    },
  });
}
