import type { Input, Json } from '../input.ts';
import { graphError } from './errors.ts';
import { buttonsOf, placeholders } from './templates.ts';

/** How each button of a template is filled: the `sub_type` that names it and the parameter it takes. */
const fillings: Record<string, { sub_type: string; parameter: 'text' | 'payload' | 'coupon_code' | 'action' }> = {
  URL: { sub_type: 'url', parameter: 'text' },
  OTP: { sub_type: 'url', parameter: 'text' },
  QUICK_REPLY: { sub_type: 'quick_reply', parameter: 'payload' },
  COPY_CODE: { sub_type: 'copy_code', parameter: 'coupon_code' },
  FLOW: { sub_type: 'flow', parameter: 'action' },
  CATALOG: { sub_type: 'catalog', parameter: 'action' },
  MPM: { sub_type: 'mpm', parameter: 'action' },
};

const subTypes = new Set(Object.values(fillings).map(({ sub_type }) => sub_type));

/** Each given button must exist and be of its kind; buttons that cannot do without a parameter must be given. */
export function checkButtons(defined: Json[], given: Input[]): void {
  const buttons = buttonsOf(defined);
  const filled = new Set(given.map((component) => checkButton(buttons, component)));
  for (const [index, button] of buttons.entries()) {
    if (!needsParameter(button) || filled.has(index)) continue;
    throw graphError(
      131008,
      `buttons: Button at index ${index} of type ${titleCase(typeOf(button))} requires a parameter`,
    );
  }
}

function checkButton(buttons: Json[], component: Input): number {
  const subType = component.text('sub_type').toLowerCase();
  if (!subTypes.has(subType)) throw graphError(131009, 'Components sub_type invalid');
  const index = indexOf(component);
  const button = buttons[index];
  if (button === undefined) throw graphError(131009, `buttons: The template has no button at index ${index}`);
  const filling = fillings[typeOf(button)];
  if (filling === undefined) {
    throw graphError(
      100,
      `buttons: Button at index ${index} is of type ${titleCase(typeOf(button))} and does not support parameters`,
    );
  }
  if (filling.sub_type !== subType) throw graphError(131009, 'Components sub_type invalid');
  if (typeOf(button) === 'URL' && !needsParameter(button)) {
    throw graphError(132018, `buttons: Button at index ${index} of type Url does not require parameters`);
  }
  checkParameter(component, filling.parameter);
  return index;
}

/** Written as a number or as text. */
function indexOf(component: Input): number {
  const index = typeof component.fields.index === 'number' ? component.fields.index : Number(component.text('index'));
  if (!Number.isInteger(index) || index < 0)
    throw component.refuse('index', 'must be the position of a button, from 0.');
  return index;
}

function checkParameter(component: Input, expected: 'text' | 'payload' | 'coupon_code' | 'action'): void {
  for (const parameter of component.list('parameters', { max: 1 })) {
    const type = parameter.text('type').toLowerCase();
    if (type !== expected) {
      throw graphError(
        132012,
        `buttons: Format mismatch, expected ${expected.toUpperCase()}, received ${type.toUpperCase()}`,
      );
    }
    if (expected === 'action') parameter.object('action');
    else parameter.text(expected, { max: 2000 });
  }
}

function needsParameter(button: Json): boolean {
  const type = typeOf(button);
  return type === 'OTP' || type === 'COPY_CODE' || (type === 'URL' && placeholders(button.url).length > 0);
}

function typeOf(button: Json): string {
  return String(button.type).toUpperCase();
}

function titleCase(type: string): string {
  return type.charAt(0) + type.slice(1).toLowerCase().replaceAll('_', ' ');
}
