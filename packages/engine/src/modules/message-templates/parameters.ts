import type { Static } from 'typebox';
import { pointerTo } from '../../kernel/blueprint.ts';
import { AppError, type FieldError } from '../../kernel/errors.ts';
import { urlVariable } from './buttons.ts';
import type { Button, Content, Parameter, RenderMessageTemplate } from './message-templates.schema.ts';
import { filled, variablesIn } from './variables.ts';

/** The texts as people read them. Those of authentication templates are preset by WhatsApp, here in English. */
function textsOf({ category, header, body, footer }: Content) {
  if (category !== 'authentication')
    return { header: header?.text ?? null, body: body.text ?? '', footer: footer?.text ?? null };
  const advice = body.add_security_recommendation ? ' For your security, do not share this code.' : '';
  const minutes = footer?.code_expiration_minutes;
  return {
    header: null,
    body: `{{1}} is your verification code.${advice}`,
    footer: minutes ? `This code expires in ${minutes} minutes.` : null,
  };
}

/** What has to be given with a message, in the order in which it stands there. */
export function parametersOf(content: Content): Parameter[] {
  const { header, body, buttons } = content;
  const texts = textsOf(content);
  const written = (component: 'header' | 'body', examples: Record<string, string>): Parameter[] =>
    variablesIn(texts[component] ?? '').map((name) => ({
      component,
      button_index: null,
      type: 'text',
      name,
      example: examples[name] ?? null,
    }));
  const media: Parameter[] =
    header && header.format !== 'text'
      ? [{ component: 'header', button_index: null, type: header.format, name: null, example: null }]
      : [];
  return [
    ...media,
    ...written('header', header?.examples ?? {}),
    ...written('body', body.examples),
    ...ofButtons(buttons),
  ];
}

function ofButtons(buttons: readonly Button[]): Parameter[] {
  return buttons.flatMap(({ type, url, example }, button_index): Parameter[] => {
    const at = { component: 'button', button_index, example } as const;
    if (type === 'copy_code') return [{ ...at, type: 'coupon_code', name: null }];
    // A button that copies a one-time password is sent the code a second time.
    return type === 'otp' || url?.endsWith(urlVariable) ? [{ ...at, type: 'text', name: '1' }] : [];
  });
}

/** The texts with their parameters in them, or a refusal that names each that is missing or unknown. */
export function rendered(content: Content, values: Static<typeof RenderMessageTemplate>) {
  const given = new Map(
    Object.entries(values).flatMap(([component, named]) =>
      Object.entries(named).map(([name, value]) => [pointerTo(component, name), value] as const),
    ),
  );
  const errors = unfit(parametersOf(content), [...given.keys()]);
  if (errors.length > 0) throw new AppError('validation_failed', 'The parameters do not fit the template.', { errors });
  const { header, body, footer } = textsOf(content);
  const fill = (component: string, text: string) => filled(text, (name) => given.get(pointerTo(component, name)) ?? '');
  return {
    header: content.header && { format: content.header.format, text: header === null ? null : fill('header', header) },
    body: fill('body', body),
    footer,
    buttons: content.buttons.map(({ type, text, url, phone_number }, i) => {
      const value = given.get(pointerTo('buttons', `${i}`)) ?? null;
      const isCode = type === 'copy_code' || type === 'otp';
      return { type, text, url: url && filled(url, () => value ?? ''), phone_number, code: isCode ? value : null };
    }),
  };
}

function unfit(parameters: readonly Parameter[], given: readonly string[]): FieldError[] {
  const wanted = new Map(
    parameters.filter(({ type }) => type === 'text' || type === 'coupon_code').map((one) => [placeOf(one), one]),
  );
  const missing = [...wanted].filter(([pointer]) => !given.includes(pointer));
  const unknown = given.filter((pointer) => !wanted.has(pointer));
  return [
    ...missing.map(([pointer, { component, name }]) => ({
      pointer,
      code: 'required',
      detail: `The ${component} needs a value${name ? ` for {{${name}}}` : ''}.`,
    })),
    ...unknown.map((pointer) => ({
      pointer,
      code: 'unknown_parameter',
      detail: 'The template has no such parameter.',
    })),
  ];
}

const placeOf = ({ component, button_index, name }: Parameter): string =>
  component === 'button' ? pointerTo('buttons', `${button_index}`) : pointerTo(component, name ?? '');
