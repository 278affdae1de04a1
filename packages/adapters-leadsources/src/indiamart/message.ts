import { type NormalisedLead, plainLine, plainText, readBudget } from '@sauda/adapter-kit';

type MessageFields = Pick<
  NormalisedLead,
  'message' | 'requirement' | 'quantity' | 'budget_min' | 'budget_max' | 'budget_text' | 'currency'
>;

/** A label has letters and no digits, so `at 10:30` and `https://…` are none. */
const labelled = /^(\p{L}[\p{L}\p{M} ()/&.-]{0,59}?)\s*:\s*(?!\/\/)(\S.*)$/u;
const quantityLabel = /\b(?:quantity|qty)\b/i;
const budgetLabel = /\b(?:order value|budget)\b/i;

/**
 * The buyer's message. IndiaMART puts structured answers in it as lines `Label : value`: quantity and order value get
 * fields of their own, the other answers become the requirement.
 */
export function readMessage(value: unknown): MessageFields {
  const message = plainText(value);
  const answers = (message ?? '').split('\n').flatMap((line) => {
    const [, label, text] = labelled.exec(line.slice(0, 1_000)) ?? [];
    return label === undefined || text === undefined ? [] : [{ label, text }];
  });
  const others = answers.filter(({ label }) => !quantityLabel.test(label) && !budgetLabel.test(label));
  return {
    message,
    requirement: others.map(({ label, text }) => `${label}: ${text}`).join('\n') || null,
    quantity: plainLine(answers.find(({ label }) => quantityLabel.test(label))?.text),
    ...readBudget(answers.find(({ label }) => budgetLabel.test(label))?.text),
  };
}
