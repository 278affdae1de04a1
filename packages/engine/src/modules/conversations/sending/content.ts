import type { OutboundContent, OutboundMedia, TemplateComponent, TemplateParameter } from '@sauda/adapter-kit';
import type { Static } from 'typebox';
import { AppError, type FieldError } from '../../../kernel/errors.ts';
import type { SendMessage } from '../conversations.schema.ts';

export type ContentInput = Omit<Static<typeof SendMessage>, 'reply_to_message_id'>;

type Parameter = NonNullable<NonNullable<ContentInput['template']>['components']>[number]['parameters'][number];

/** What a caller wants to send, as the adapters understand it; every field that does not fit its type is named. */
export function toContent(input: ContentInput): OutboundContent {
  const errors = [...fieldsOfType(input)];
  if (errors.length > 0)
    throw new AppError('validation_failed', `The fields do not fit the type ${input.type}.`, { errors });
  switch (input.type) {
    case 'text':
      return {
        type: 'text',
        text: input.text as string,
        ...(input.preview_url === undefined ? {} : { preview_url: input.preview_url }),
      };
    case 'template': {
      const { name, language, components = [] } = input.template as NonNullable<ContentInput['template']>;
      return { type: 'template', name, language, components: components.map(toComponent) };
    }
    default:
      return { type: input.type, media: input.media as OutboundMedia };
  }
}

const fieldOf = (type: ContentInput['type']) => (type === 'text' ? 'text' : type === 'template' ? 'template' : 'media');

function* fieldsOfType(input: ContentInput): Generator<FieldError> {
  const wanted = fieldOf(input.type);
  if (input[wanted] === undefined)
    yield { pointer: `/${wanted}`, code: 'required', detail: `A message of the type ${input.type} needs it.` };
  for (const field of ['text', 'media', 'template', 'preview_url'] as const) {
    const fits = field === wanted || (field === 'preview_url' && input.type === 'text');
    if (!fits && input[field] !== undefined)
      yield {
        pointer: `/${field}`,
        code: 'unknown_field',
        detail: `A message of the type ${input.type} has no such field.`,
      };
  }
  if (input.media) yield* mediaFaults(input.media, '/media', input.type);
  for (const [i, component] of (input.template?.components ?? []).entries()) {
    const at = `/template/components/${i}`;
    if (component.type === 'button' && (component.index === undefined || component.sub_type === undefined)) {
      yield { pointer: at, code: 'required', detail: 'A button needs `index` and `sub_type`.' };
    }
    for (const [j, parameter] of component.parameters.entries())
      yield* parameterFaults(parameter, `${at}/parameters/${j}`);
  }
}

function* mediaFaults(media: OutboundMedia, pointer: string, type: string): Generator<FieldError> {
  if ((media.id === undefined) === (media.link === undefined))
    yield { pointer, code: 'one_of', detail: 'Give exactly one of `id` and `link`.' };
  if (media.link !== undefined && !media.link.startsWith('https://'))
    yield { pointer: `${pointer}/link`, code: 'invalid', detail: 'Must be an https address.' };
  if (media.caption !== undefined && (type === 'audio' || type === 'sticker'))
    yield {
      pointer: `${pointer}/caption`,
      code: 'unknown_field',
      detail: `A message of the type ${type} has no caption.`,
    };
}

const needed: Record<Parameter['type'], (keyof Parameter)[]> = {
  text: ['text'],
  image: ['media'],
  video: ['media'],
  document: ['media'],
  location: ['latitude', 'longitude'],
  payload: ['payload'],
  coupon_code: ['coupon_code'],
};

function* parameterFaults(parameter: Parameter, pointer: string): Generator<FieldError> {
  for (const field of needed[parameter.type]) {
    if (parameter[field] === undefined)
      yield {
        pointer: `${pointer}/${field}`,
        code: 'required',
        detail: `A parameter of the type ${parameter.type} needs it.`,
      };
  }
  if (parameter.media) yield* mediaFaults(parameter.media, `${pointer}/media`, parameter.type);
}

function toComponent({
  type,
  index,
  sub_type,
  parameters,
}: NonNullable<NonNullable<ContentInput['template']>['components']>[number]): TemplateComponent {
  return {
    type,
    ...(index === undefined ? {} : { index }),
    ...(sub_type === undefined ? {} : { sub_type }),
    // Checked above: each has what its type needs.
    parameters: parameters as TemplateParameter[],
  };
}
