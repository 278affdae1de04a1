import { Sauda } from '@sauda/sdk';

const sauda = new Sauda({
  apiKey: process.env.SAUDA_API_KEY ?? '',
  baseUrl: process.env.SAUDA_URL ?? 'http://127.0.0.1:4000',
});

const lead = await sauda.leads.create({
  contact: { name: 'Ananya Iyer', phones: ['99999 12345'], city: 'Pune' },
  source: 'website',
  enquiry: { product: '5 kW rooftop solar', message: 'Please call in the evening' },
});
const { stages } = await sauda.pipelines.get(lead.pipeline_id);
const next = stages.find(({ id, type }) => type === 'open' && id !== lead.stage_id);
if (next) await sauda.leads.move(lead.id, { stage_id: next.id });

for (const event of (await sauda.leads.timeline(lead.id)).data) console.log(event.occurred_at, event.type);
for await (const { title, contact } of sauda.leads.list({ status: 'open' })) console.log(title, 'for', contact.name);
