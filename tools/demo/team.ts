import type { Lead } from '@sauda/sdk';
import { number, type World } from './world.ts';

export interface Team {
  salespeople: string[];
  stages: Record<string, string>;
  indiamartHook: string;
  numberId: string;
}

/** What a solar dealer sets up on the first day: people, pipeline, whose turn it is, connections. */
export async function setUpTeam({ sauda, play, sandboxUrl }: World): Promise<Team> {
  const salespeople: string[] = [];
  for (const [name, email] of [
    ['Rahul Verma', 'rahul@example.com'],
    ['Meera Joshi', 'meera@example.com'],
  ] as const) {
    salespeople.push((await sauda.users.create({ name, email, role: 'agent' })).id);
  }
  await sauda.assignmentRules.create({ name: 'Sales team', user_ids: salespeople });
  const pipeline = await sauda.pipelines.create({
    name: 'Rooftop solar',
    is_default: true,
    stages: [
      { name: 'New' },
      { name: 'Site Visit Scheduled' },
      { name: 'Proposal Sent' },
      { name: 'Won', type: 'won' },
      { name: 'Lost', type: 'lost' },
    ],
  });
  const stages = Object.fromEntries(pipeline.stages.map(({ name, id }) => [name, id]));
  const indiamart = await sauda.connections.create({
    adapter: 'indiamart',
    name: 'IndiaMART',
    config: { poll: false },
  });
  const { phone_number_id, waba_id, access_token, app_secret, verify_token } = number;
  const whatsapp = await sauda.connections.create({
    adapter: 'meta-cloud',
    name: 'WhatsApp',
    config: { phone_number_id, waba_id, graph_base_url: `${sandboxUrl}/graph` },
    secrets: { access_token, app_secret, verify_token },
  });
  await play('/whatsapp/numbers', { ...number, webhook_url: whatsapp.hook_url });
  await play('/whatsapp/behaviour', { phone_number_id, auto_read: true });
  return { salespeople, stages, indiamartHook: indiamart.hook_url, numberId: whatsapp.id };
}

/** A lead in one line. */
export function inShort({ title, contact, source, owner_id, status }: Lead, { salespeople }: Team): string {
  const owner = owner_id === null ? 'nobody' : `salesperson ${salespeople.indexOf(owner_id) + 1}`;
  return `“${title}” of ${contact.name ?? contact.phone}, from ${source}, ${status}, with ${owner}`;
}
