import { type Input, isJson, type Json } from '../input.ts';
import { checkMedia, type HasMedia } from './attachments.ts';
import { checkLocation } from './content.ts';
import { graphError } from './errors.ts';
import { checkButtons } from './template-buttons.ts';
import { componentOf, type ParameterFormat, placeholders, type Template } from './templates.ts';

interface Rules {
  format: ParameterFormat;
  hasMedia: HasMedia;
}

const parameterComponents = ['header', 'body', 'button', 'carousel', 'limited_time_offer'];

/** Compares the parameters of a message with its template; `sent` is the `template` object of the request. */
export function checkParameters(template: Template, sent: Input, hasMedia: HasMedia): void {
  const given = sent.optionalList('components', { min: 0 });
  checkComponents(template.components, given, { format: template.parameter_format, hasMedia });
}

function checkComponents(defined: Json[], given: Input[], rules: Rules): void {
  for (const component of given) {
    if (!parameterComponents.includes(typeOf(component))) {
      throw component.refuse('type', `must be one of ${parameterComponents.join(', ')}.`);
    }
  }
  const find = (type: string) => given.find((component) => typeOf(component) === type);
  checkHeader(componentOf(defined, 'HEADER'), find('header'), rules);
  checkTexts('body', componentOf(defined, 'BODY'), find('body'), rules.format);
  checkButtons(
    defined,
    given.filter((component) => typeOf(component) === 'button'),
  );
  checkCarousel(componentOf(defined, 'CAROUSEL'), find('carousel'), rules);
  checkOffer(componentOf(defined, 'LIMITED_TIME_OFFER'), find('limited_time_offer'));
}

function typeOf(component: Input): string {
  return component.text('type').toLowerCase();
}

function checkHeader(defined: Json | undefined, given: Input | undefined, rules: Rules): void {
  const format = String(defined?.format ?? 'TEXT').toUpperCase();
  if (format === 'TEXT') {
    checkTexts('header', defined, given, rules.format);
    return;
  }
  const [parameter] = given?.optionalList('parameters', { min: 0 }) ?? [];
  const type = parameter?.text('type').toLowerCase() ?? 'unknown';
  if (parameter === undefined || type !== format.toLowerCase()) throw mismatch('header', format, type);
  const value = parameter.object(type);
  if (type === 'image' || type === 'video' || type === 'document') checkMedia(value, type, rules.hasMedia);
  if (type === 'location') checkLocation(value);
}

function checkTexts(where: string, defined: Json | undefined, given: Input | undefined, format: ParameterFormat): void {
  const names = placeholders(defined?.text);
  const parameters = given?.optionalList('parameters', { min: 0 }) ?? [];
  if (parameters.length !== names.length) {
    throw graphError(
      132000,
      `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`,
    );
  }
  for (const parameter of parameters) {
    checkText(where, parameter);
    if (format === 'NAMED') checkName(where, parameter, names);
  }
}

function checkText(where: string, parameter: Input): void {
  const type = parameter.text('type').toLowerCase();
  if (type === 'currency' || type === 'date_time') {
    parameter.object(type).text('fallback_value');
    return;
  }
  if (type !== 'text') throw mismatch(where, 'TEXT', type);
  if (/[\n\t]| {5}/.test(parameter.text('text', { max: 32_768 }))) {
    throw graphError(
      132018,
      `${where}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    );
  }
}

function checkName(where: string, parameter: Input, names: string[]): void {
  const name = parameter.optionalText('parameter_name');
  if (name === null) throw graphError(100, 'Parameter name is missing or empty');
  if (!names.includes(name)) {
    throw graphError(100, `${where}: parameter name (${name}) is not in the template, which has ${names.join(', ')}`);
  }
}

function checkCarousel(defined: Json | undefined, given: Input | undefined, rules: Rules): void {
  const expected = Array.isArray(defined?.cards) ? defined.cards.filter(isJson) : [];
  const cards = given?.optionalList('cards', { min: 0 }) ?? [];
  if (cards.length !== expected.length) {
    throw graphError(
      132000,
      `carousel: number of cards (${cards.length}) does not match the template (${expected.length})`,
    );
  }
  for (const [position, card] of cards.entries()) {
    const components = expected[card.count('card_index') ?? position]?.components;
    const parts = Array.isArray(components) ? components.filter(isJson) : [];
    checkComponents(parts, card.optionalList('components', { min: 0 }), rules);
  }
}

function checkOffer(defined: Json | undefined, given: Input | undefined): void {
  const offer = isJson(defined?.limited_time_offer) ? defined.limited_time_offer : {};
  if (offer.has_expiration !== true) return;
  const [parameter] = given?.optionalList('parameters') ?? [];
  if (parameter === undefined) throw graphError(131008, 'limited_time_offer: expiration_time_ms is missing');
  const value = parameter.object('limited_time_offer');
  if (value.count('expiration_time_ms') === null) throw value.refuse('expiration_time_ms', 'is missing.');
}

function mismatch(where: string, expected: string, received: string): Error {
  return graphError(132012, `${where}: Format mismatch, expected ${expected}, received ${received.toUpperCase()}`);
}
