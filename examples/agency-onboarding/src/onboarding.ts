import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sauda } from '@sauda/sdk';
import { startReceiver } from './receiver.ts';
import { setUpTemplate } from './template.ts';

const baseUrl = process.env.SAUDA_URL ?? 'http://127.0.0.1:4000';
const apiKey = process.env.SAUDA_API_KEY ?? '';

/** The agency. Its key acts for every organization below it. */
const agency = new Sauda({ apiKey, baseUrl });
const within = (organization: string) => new Sauda({ apiKey, baseUrl, organization });

// What every client gets.
const template = await agency.organizations.create({ name: 'Template' });
await setUpTemplate(within(template.id));
console.log('template', template.id);

// A client, ready to work in one call.
const client = await agency.organizations.create({
  name: 'Surya Solar',
  template_organization_id: template.id,
  owner: { name: 'Asha Rao', email: 'asha@surya.example' },
});
assert.deepEqual(client.left_out, []);
const surya = within(client.id);
const [pipeline] = (await surya.pipelines.list()).data.filter(({ is_default }) => is_default);
assert.equal(pipeline?.name, 'Rooftop solar');
assert.deepEqual(
  (await surya.customFields.list()).data.map(({ key }) => key),
  ['monthly_bill'],
);
const [hot] = (await surya.tags.list()).data;
const [view] = (await surya.views.list()).data;
assert.ok(hot && view);
// The view names the client's own stage and tag, not those of the template.
assert.deepEqual(view.filter?.and, [
  { field: 'stage_id', value: pipeline.stages[1]?.id },
  { field: 'tag_id', value: hot.id },
]);
// The client's words are ready, and say what they need.
const [reminder] = (await surya.messageTemplates.list({ name: 'visit_reminder' })).data;
assert.ok(reminder);
const shown = await surya.messageTemplates.render(reminder.id, {
  body: { first_name: 'Meera', visit_date: 'Saturday' },
});
assert.equal(shown.body, 'Namaste Meera, our engineer visits you on Saturday.');
console.log('client', client.id);

// Later the template grows. The client changed a colour and a footer meanwhile, and keeps them.
await surya.tags.update(hot.id, { color: '#0b6e4f' });
await surya.messageTemplates.update(reminder.id, { footer: { text: 'Surya Solar, Pune' } });
await within(template.id).tags.create({ name: 'Subsidy applied' });
const version = await agency.blueprints.create({ source_organization_id: template.id });
const { results } = await agency.blueprints.push(version.id, { organization_ids: [client.id] });
assert.deepEqual(
  results.map(({ applied, kept, conflicts }) => ({ applied, kept, conflicts })),
  [{ applied: ['/tags/Subsidy applied'], kept: ['/tags/Hot', '/message_templates/visit_reminder.en'], conflicts: [] }],
);
assert.equal((await surya.tags.get(hot.id)).color, '#0b6e4f');
assert.equal((await surya.messageTemplates.get(reminder.id)).footer?.text, 'Surya Solar, Pune');
console.log('pushed', results[0]?.applied.join());

// Under the agency's product name.
await surya.branding.set({ name: 'Neel CRM', primary_color: '#0b6e4f', support_url: 'https://help.neel.example' });
const link = await surya.connectLinks.create({ adapters: ['web-form'], state: client.id });
const page = await (await fetch(link.url)).text();
for (const shown of ['Neel CRM', '#0b6e4f', 'https://help.neel.example']) assert.ok(page.includes(shown), shown);
assert.ok(!page.includes('Sauda'));
console.log('connect link for the client', link.url);

// A webhook of the client, received and verified here.
const secret = Promise.withResolvers<string>();
const receiver = await startReceiver(secret.promise);
const endpoint = await surya.webhookEndpoints.create({ url: receiver.url, types: ['lead.*'] });
secret.resolve(endpoint.secret);
const surveyor = await surya.users.create({ name: 'Ravi', email: 'ravi@surya.example', role: 'surveyor' });
const lead = await surya.leads.create({
  contact: { name: 'Ananya Iyer', phones: ['99999 12345'] },
  owner_id: surveyor.id,
  custom: { monthly_bill: { amount: 350_000 } },
});
const event = await receiver.received('lead.created');
assert.deepEqual([event.organization_id, event.subject.id], [client.id, lead.id]);
receiver.close();
await surya.webhookEndpoints.delete(endpoint.id);
console.log('webhook', event.type, event.subject.id);

// A page of the agency's app acts as the member: own leads only, and no phone numbers.
await surya.leads.create({ contact: { name: 'Somebody else’s' } });
const { token } = await surya.userTokens.create({ user_id: surveyor.id, ttl_seconds: 60 });
const asSurveyor = new Sauda({ apiKey: token, baseUrl });
const seen = await asSurveyor.leads.list().toArray({ max: 10 });
assert.deepEqual(
  seen.map(({ id, contact }) => [id, contact.name, contact.phone]),
  [[lead.id, 'Ananya Iyer', null]],
);
console.log('as the surveyor', seen.length, 'lead');

// What the client may use, and what it did.
await agency.organizations.setLimits(client.id, { users: 5, contacts: 10_000 });
const { used } = await agency.organizations.getLimits(client.id);
assert.deepEqual([used.users, used.contacts], [2, 2]);
const counted = await usageOf(client.id, 'contacts_created', 2);
console.log('usage', counted, 'contacts');

/** Meters follow within seconds. */
async function usageOf(organization_id: string, meter: 'contacts_created', atLeast: number): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const days = await agency.usage.list({ organization_id, meter }).toArray({ max: 10 });
    const quantity = days.reduce((sum, day) => sum + day.quantity, 0);
    if (quantity >= atLeast) return quantity;
    await sleep(100);
  }
  throw new Error(`The meter ${meter} did not reach ${atLeast}.`);
}
