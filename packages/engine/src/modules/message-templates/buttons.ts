import type { FieldError } from '../../kernel/errors.ts';
import type { Button, ButtonType, Content } from './message-templates.schema.ts';
import { hasBraces } from './variables.ts';

export const urlVariable = '{{1}}';

type Detail = 'text' | 'url' | 'phone_number' | 'example';
const details = ['text', 'url', 'phone_number', 'example'] as const satisfies readonly Detail[];

/** What buttons of a type are made of, and how many of them a template may have. */
const rules: Record<ButtonType, { needs: readonly Detail[]; may?: readonly Detail[]; most: number }> = {
  quick_reply: { needs: ['text'], most: 10 },
  url: { needs: ['text', 'url'], may: ['example'], most: 2 },
  phone_number: { needs: ['text', 'phone_number'], most: 1 },
  copy_code: { needs: ['example'], most: 1 },
  otp: { needs: [], may: ['text'], most: 1 },
};

/** Why WhatsApp would not take these buttons in a template of this category. */
export function* buttonFaults(category: Content['category'], buttons: readonly Button[]): Generator<FieldError> {
  const types = buttons.map(({ type }) => type);
  for (const type of new Set(types)) {
    const { most } = rules[type];
    if (types.filter((one) => one === type).length > most)
      yield { pointer: '/buttons', code: 'too_many', detail: `At most ${most} of the type ${type}.` };
  }
  if (types.filter((type, i) => i > 0 && isReply(type) !== isReply(types[i - 1])).length > 1)
    yield { pointer: '/buttons', code: 'not_grouped', detail: 'Put quick replies all before or all after the others.' };
  if (category === 'authentication' && types.join() !== 'otp')
    yield { pointer: '/buttons', code: 'required', detail: 'An authentication template has one button, `otp`.' };
  for (const [i, button] of buttons.entries()) {
    if (category !== 'authentication' && button.type === 'otp')
      yield otherCategory(i, 'Only authentication templates have `otp`.');
    if (category === 'utility' && button.type === 'copy_code')
      yield otherCategory(i, 'Only marketing templates have `copy_code`.');
    yield* detailFaults(button, `/buttons/${i}`);
  }
}

const isReply = (type: ButtonType | undefined) => type === 'quick_reply';
const otherCategory = (i: number, detail: string): FieldError => ({
  pointer: `/buttons/${i}/type`,
  code: 'other_category',
  detail,
});

function* detailFaults(button: Button, at: string): Generator<FieldError> {
  const { needs, may = [] } = rules[button.type];
  for (const detail of details) {
    const pointer = `${at}/${detail}`;
    if (button[detail] === null && needs.includes(detail))
      yield { pointer, code: 'required', detail: `A button of the type ${button.type} needs it.` };
    if (button[detail] !== null && !needs.includes(detail) && !may.includes(detail))
      yield { pointer, code: 'unknown_field', detail: `A button of the type ${button.type} has no such field.` };
  }
  if (button.text !== null && hasBraces(button.text))
    yield { pointer: `${at}/text`, code: 'variable_not_allowed', detail: 'A label has no variables.' };
  if (button.type === 'url' && button.url !== null) yield* urlFaults(button.url, button.example, at);
  // Meta's page of components says 15, its page of coupon templates, which is newer, 20.
  if (button.type === 'copy_code' && button.example !== null && !/^[A-Za-z0-9]{1,20}$/.test(button.example))
    yield { pointer: `${at}/example`, code: 'invalid', detail: 'A code has up to 20 letters and digits.' };
}

function* urlFaults(url: string, example: string | null, at: string): Generator<FieldError> {
  const hasVariable = url.endsWith(urlVariable);
  const fixed = hasVariable ? url.slice(0, -urlVariable.length) : url;
  if (hasBraces(fixed))
    yield { pointer: `${at}/url`, code: 'malformed_variable', detail: 'The only variable is {{1}}, at the very end.' };
  else if (!/^https?:\/\//.test(fixed) || !URL.canParse(fixed))
    yield { pointer: `${at}/url`, code: 'invalid', detail: 'Must be an address that begins with https:// or http://.' };
  if (hasVariable && example === null)
    yield { pointer: `${at}/example`, code: 'required', detail: 'Give an example for {{1}}.' };
  if (!hasVariable && example !== null)
    yield { pointer: `${at}/example`, code: 'unknown_variable', detail: 'The address has no {{1}}.' };
}
