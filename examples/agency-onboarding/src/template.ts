import type { Sauda } from '@sauda/sdk';

/** What every client of the agency begins with. Made once; later changes are pushed as blueprints. */
export async function setUpTemplate(template: Sauda): Promise<void> {
  const { stages } = await template.pipelines.create({
    name: 'Rooftop solar',
    is_default: true,
    stages: [
      { name: 'New', probability: 10 },
      { name: 'Site visit', probability: 40, rotting_days: 7 },
      { name: 'Won', type: 'won' },
      { name: 'Lost', type: 'lost' },
    ],
  });
  await template.customFields.create({ resource: 'lead', key: 'monthly_bill', label: 'Monthly bill', type: 'money' });
  const hot = await template.tags.create({ name: 'Hot', color: '#b3261e' });
  await template.roles.create({
    key: 'surveyor',
    name: 'Surveyor',
    record_scope: 'own',
    permissions: ['leads:read', 'contacts:read', 'tasks:read', 'tasks:write'],
    field_rules: [{ field: 'contact.phones', access: 'hidden' }],
  });
  await template.views.create({
    resource: 'leads',
    name: 'Hot site visits',
    filter: {
      and: [
        { field: 'stage_id', value: stages[1]?.id },
        { field: 'tag_id', value: hot.id },
      ],
    },
  });
  await template.messageTemplates.create({
    name: 'visit_reminder',
    language: 'en',
    category: 'utility',
    parameter_format: 'named',
    body: {
      text: 'Namaste {{first_name}}, our engineer visits you on {{visit_date}}.',
      examples: { first_name: 'Ananya', visit_date: '12 November' },
    },
    footer: { text: 'Your solar team' },
    buttons: [{ type: 'quick_reply', text: 'Confirm' }],
  });
}
