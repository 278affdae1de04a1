import { systemActor } from './kernel/actor.ts';
import type { Kernel } from './kernel/kernel.ts';
import { createApiKey } from './modules/api-keys/index.ts';
import { createUser } from './modules/members/index.ts';
import { createOrganization, type NewOrganization } from './modules/organizations/index.ts';
import { createPipeline } from './modules/pipelines/index.ts';

export interface Bootstrapped {
  organization_id: string;
  /** An unrestricted key, shown this once. */
  api_key: string;
  owner_id: string;
}

/** A first organization with an owner, an unrestricted key and a usual pipeline: what an empty database needs before the API can be used. */
export async function bootstrap(
  kernel: Kernel,
  input: NewOrganization & { owner: { name: string; email: string } },
): Promise<Bootstrapped> {
  const { owner, ...organization } = input;
  const { id } = await createOrganization(kernel, organization);
  return kernel.db.withTenant(systemActor(id), async (tx) => {
    const user = await createUser(tx, { ...owner, role: 'owner' });
    await createPipeline(tx, { name: 'Sales' });
    const { key } = await createApiKey(tx, kernel, { name: 'First key', permissions: ['*'] });
    return { organization_id: id, api_key: key, owner_id: user.id };
  });
}
