import { type LeftOut, pointerTo, type SettingsObject } from '../../../kernel/blueprint.ts';
import { inside } from '../../../kernel/db/inside.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import type { Kernel } from '../../../kernel/kernel.ts';

/** Settings by part, and what of them means nothing in another organization. */
export interface Settings {
  document: Record<string, SettingsObject>;
  left_out: LeftOut[];
}

/** The settings of the caller's organization or of one below. */
export async function readSettings(tx: Tx, kernel: Kernel, organizationId: string): Promise<Settings> {
  const read = async (at: Tx) => {
    const settings: Settings = { document: {}, left_out: [] };
    for (const part of kernel.blueprint.map((make) => make(kernel))) {
      const { document, left_out } = await part.read(at);
      settings.document[part.name] = document;
      settings.left_out.push(...below(part.name, left_out));
    }
    return settings;
  };
  return organizationId === tx.organization_id ? read(tx) : inside(tx, organizationId, read);
}

/** Paths of a part as paths of the document. */
export const below = (part: string, left: LeftOut[]): LeftOut[] =>
  left.map((one) => ({ ...one, path: `${pointerTo(part)}${one.path}` }));
