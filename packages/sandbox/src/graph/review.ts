import { templateId } from '../ids.ts';
import type { BusinessAccount, World } from '../state.ts';
import type { Template, TemplateDraft, TemplateStatus } from './templates.ts';
import { type Announcement, announce } from './webhooks.ts';

const reviewMs = 2_000;

export function addTemplate(account: BusinessAccount, draft: TemplateDraft): Template {
  const id = templateId(account.waba_id, draft.name, draft.language);
  const template: Template = { ...draft, id, rejected_reason: null, edited_at: [] };
  account.templates.push(template);
  return template;
}

/** Approves a pending template after a moment, unless a number of the account is in manual mode. */
export function reviewLater(world: World, account: BusinessAccount, template: Template): void {
  const numbers = [...world.state.numbers.values()].filter(({ waba_id }) => waba_id === account.waba_id);
  if (numbers.some(({ behaviour }) => behaviour.statuses === 'manual')) return;
  const { background } = world;
  background.run(async () => {
    await background.sleep(reviewMs);
    const waiting = template.status === 'PENDING' && account.templates.includes(template);
    if (waiting) await changeStatus(world, account, template, 'APPROVED', null);
  });
}

/** Sets the status and tells every webhook of the account. */
export async function changeStatus(
  world: World,
  account: BusinessAccount,
  template: Template,
  status: TemplateStatus,
  reason: string | null,
): Promise<Announcement[]> {
  template.status = status;
  template.rejected_reason = status === 'REJECTED' ? (reason ?? 'INVALID_FORMAT') : null;
  const value = {
    event: status,
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
    reason: template.rejected_reason ?? reason ?? 'NONE',
    message_template_category: template.category,
  };
  const numbers = [...world.state.numbers.values()].filter(({ waba_id }) => waba_id === account.waba_id);
  const receivers = new Map(numbers.map((number) => [number.webhook_url, number]));
  const update = { field: 'message_template_status_update', value, at: world.now() };
  return Promise.all([...receivers.values()].map((number) => announce(world, number, update)));
}
