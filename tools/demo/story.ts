import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Event, type Lead, type Message, SaudaError } from '@sauda/sdk';
import { answered, step, within } from './narrate.ts';
import { inShort, setUpTeam, type Team } from './team.ts';
import { indiamartPush, number, type World } from './world.ts';

const buyer = { phone: '+919999900007', name: 'Anil Deshpande' };

/** The main job of Sauda, from the first enquiry to a won sale. Every step checks what came of it. */
export async function tellStory(world: World): Promise<void> {
  const team = await setUpTeam(world);
  const lead = await enquiryFromPortal(world, team);
  await buyerWrites(world, team, lead);
  await strangerFromAdvert(world, team);
  await salespersonAnswers(world, lead);
  await outsideTheWindow(world);
  await followUpAndSale(world, team, lead);
  await theStoryInOrder(world, lead);
}

async function enquiryFromPortal({ sauda }: World, team: Team): Promise<Lead> {
  step(1, 'IndiaMART pushes an enquiry');
  const pushed = await fetch(team.indiamartHook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array(indiamartPush()),
  });
  equal(pushed.status, 200);
  answered('IndiaMART hears', await pushed.text());
  const started = performance.now();
  const lead = await within(1_000, async () => {
    const [found] = (await sauda.leads.list()).data;
    ok(found, 'no lead yet');
    return found;
  });
  answered(`a lead after ${Math.round(performance.now() - started)} ms`, inShort(lead, team));
  equal(lead.stage_id, team.stages.New);
  ok(lead.owner_id !== null && team.salespeople.includes(lead.owner_id));
  const contact = await sauda.contacts.get(lead.contact_id);
  deepEqual(contact.phones, [buyer.phone]);
  const [enquiry] = (await sauda.leads.enquiries(lead.id)).data;
  equal(enquiry?.external_id, '2987654310');
  equal((enquiry?.raw as { UNIQUE_QUERY_ID?: string } | null)?.UNIQUE_QUERY_ID, '2987654310');
  answered('the enquiry, with its raw source', {
    external_id: enquiry?.external_id,
    product: enquiry?.product,
    quantity: enquiry?.quantity,
    budget: enquiry?.budget,
  });
  return lead;
}

async function buyerWrites({ sauda, play }: World, team: Team, lead: Lead): Promise<void> {
  step(2, 'The same buyer writes on WhatsApp');
  await play('/whatsapp/messages', {
    phone_number_id: number.phone_number_id,
    from: buyer,
    text: 'नमस्ते, 5 kW rooftop का दाम? 🙏',
  });
  const conversation = await within(2_000, async () => {
    const [found] = (await sauda.conversations.list({ contact_id: lead.contact_id })).data;
    ok(found, 'no conversation yet');
    return found;
  });
  answered('a conversation with the same contact', {
    preview: conversation.last_message_preview,
    window_open: conversation.window.open,
  });
  equal(conversation.assignee_id, lead.owner_id);
  const timeline = (await sauda.leads.timeline(lead.id)).data;
  ok(
    timeline.some(({ type }) => type === 'message.received'),
    'the chat is not on the lead’s timeline',
  );
  const leads = await sauda.leads.list({ contact_id: lead.contact_id }).toArray({ max: 10 });
  equal(leads.length, 1);
  answered('still one lead', inShort(leads[0] as Lead, team));
}

async function strangerFromAdvert({ sauda, play }: World, team: Team): Promise<void> {
  step(3, 'A stranger writes from a click-to-WhatsApp ad');
  await play('/whatsapp/messages', {
    phone_number_id: number.phone_number_id,
    from: { phone: '+919999912345', user_id: 'IN.1029384756102938', name: 'Ananya Iyer' },
    text: 'I saw your ad. What is the price?',
    from_ad: true,
  });
  const lead = await within(2_000, async () => {
    const [found] = (await sauda.leads.list({ source: 'whatsapp_ad' })).data;
    ok(found, 'no lead yet');
    return found;
  });
  answered('a new contact and lead', inShort(lead, team));
  ok(lead.attribution?.click_id && lead.attribution.ad_id, 'the ad is not kept');
  answered('the ad', {
    ad_id: lead.attribution.ad_id,
    click_id: lead.attribution.click_id,
    headline: lead.attribution.headline,
  });
}

async function salespersonAnswers({ sauda, sent }: World, lead: Lead): Promise<void> {
  step(4, 'The salesperson reads the timeline and answers');
  const timeline = (await sauda.leads.timeline(lead.id)).data;
  answered('the timeline, newest first', timeline.map(({ type }) => type).join(', '));
  const [conversation] = (await sauda.conversations.list({ contact_id: lead.contact_id })).data;
  ok(conversation);
  const queued = await sauda.conversations.sendMessage(conversation.id, {
    type: 'text',
    text: 'Namaste Anil ji, our engineer can visit on Saturday at 11.',
  });
  answered('the API takes it as', queued.status);
  const seen: string[] = [queued.status];
  const read = await within(10_000, async () => {
    const message: Message = await sauda.messages.get(queued.id);
    if (seen.at(-1) !== message.status) seen.push(message.status);
    equal(message.status, 'read');
    return message;
  });
  const [onPhone] = await sent(buyer.phone);
  equal(onPhone?.message_id, read.provider_id);
  answered('the buyer’s phone got it; its status went', seen.join(' → '));
  ok(
    read.sent_at && read.delivered_at && read.read_at && read.sent_at <= read.delivered_at,
    'a status time is missing',
  );
  deepEqual(seen, forwards(seen), 'the status went backwards');
  await sauda.conversations.read(conversation.id);
}

const order = ['queued', 'accepted', 'sent', 'delivered', 'read'];
const forwards = (seen: string[]) => [...seen].sort((a, b) => order.indexOf(a) - order.indexOf(b));

async function outsideTheWindow({ sauda, play, sent }: World): Promise<void> {
  step(5, 'Outside the 24-hour window');
  const dayAgo = new Date(Date.now() - 25 * 3_600_000).toISOString();
  const old = { phone: '+919999900055', name: 'Farida Sheikh' };
  await play('/whatsapp/messages', {
    phone_number_id: number.phone_number_id,
    from: old,
    text: 'Please send the brochure',
    timestamp: dayAgo,
  });
  const conversation = await within(2_000, async () => {
    const found = (await sauda.conversations.list()).data.find(({ contact }) => contact.phone === old.phone);
    ok(found, 'no conversation yet');
    return found;
  });
  equal(conversation.window.open, false);
  const refusal = await sauda.conversations.sendMessage(conversation.id, { type: 'text', text: 'Hello again' }).then(
    () => null,
    (error: unknown) => error,
  );
  ok(SaudaError.is(refusal) && refusal.code === 'outside_messaging_window', 'a free text was not refused');
  answered('a free text is refused', `${refusal.code}: ${refusal.message}`);
  const template = await sauda.conversations.sendMessage(conversation.id, {
    type: 'template',
    template: {
      name: 'site_visit_reminder',
      language: 'en',
      components: [
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Farida' },
            { type: 'text', text: 'Saturday, 11 am' },
          ],
        },
      ],
    },
  });
  await within(10_000, async () =>
    ok(['sent', 'delivered', 'read'].includes((await sauda.messages.get(template.id)).status)),
  );
  equal((await sent(old.phone)).length, 1);
  answered('an approved template goes out', (await sauda.messages.get(template.id)).status);
}

async function followUpAndSale({ sauda }: World, team: Team, lead: Lead): Promise<void> {
  step(6, 'Follow-up, site visit, proposal, sale');
  const task = await sauda.tasks.create({
    title: 'Call about the site visit',
    kind: 'call',
    lead_id: lead.id,
    due_at: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const done = await sauda.tasks.complete(task.id, { outcome: 'Visit on Saturday' });
  equal(done.status, 'done');
  answered('the task', `${done.title}: ${done.outcome}`);
  await sauda.leads.move(lead.id, { stage_id: team.stages['Site Visit Scheduled'] as string });
  await sauda.leads.move(lead.id, { stage_id: team.stages['Proposal Sent'] as string });
  const won = await sauda.leads.win(lead.id, { value: { amount: 28_500_000, currency: 'INR' } });
  equal(won.status, 'won');
  deepEqual(won.value, { amount: 28_500_000, currency: 'INR' });
  equal(won.source, 'indiamart');
  ok(won.time_to_close_seconds !== null);
  answered('the sale', { source: won.source, value: won.value, time_to_close_seconds: won.time_to_close_seconds });
  const history = (await sauda.leads.stageHistory(lead.id)).data;
  deepEqual(
    history.map(({ stage_id }) => stage_id),
    ['New', 'Site Visit Scheduled', 'Proposal Sent', 'Won'].map((name) => team.stages[name]),
  );
  const board = await sauda.pipelines.board(lead.pipeline_id);
  answered('the board', board.columns.map(({ name, lead_count }) => `${name} ${lead_count}`).join(', '));
}

const plot = [
  'enquiry.received',
  'lead.created',
  'lead.assigned',
  'message.received',
  'message.queued',
  'message.read',
  'task.created',
  'task.completed',
  'lead.stage_changed',
  'lead.won',
];

async function theStoryInOrder({ sauda }: World, lead: Lead): Promise<void> {
  step(7, 'The story, from the event log');
  const timeline = (await sauda.leads.timeline(lead.id).toArray({ max: 200 })).reverse();
  for (const event of timeline) console.log(`     ${event.occurred_at}  ${event.type}`);
  deepEqual(firstOf(timeline), plot, 'the timeline tells the story in another order');
  const first = await sauda.events.list({ limit: 5 });
  ok(first.nextCursor !== null);
  const rest = await within(3_000, async () => {
    const events = await sauda.events.list({ after: first.nextCursor as string }).toArray({ max: 1_000 });
    ok(
      events.some(({ type }) => type === 'lead.won'),
      'the sale is not in the feed yet',
    );
    return events;
  });
  const both = new Set([...first.data, ...rest].map(({ id }) => id));
  equal(both.size, first.data.length + rest.length, 'the feed repeated an event');
  ok(
    timeline.every(({ id }) => both.has(id)),
    'the feed lacks an event of the timeline',
  );
  answered(
    'GET /v1/events?after= tells it again',
    `${first.data.length} + ${rest.length} events from a cursor, none lost, none twice`,
  );
}

/** When each turn of the plot came first. */
function firstOf(timeline: Event[]): string[] {
  const types = timeline.map(({ type }) => type).filter((type) => plot.includes(type));
  return [...new Set(types)];
}
