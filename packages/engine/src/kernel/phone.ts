import { type ParsedPhone, parsePhone } from '@sauda/adapter-kit';
import { invalidField } from './errors.ts';

export { asciiDigits, type ParsedPhone, parsePhone } from '@sauda/adapter-kit';

/** The number in E.164, or a refusal that points at the field. */
export function requirePhone(input: string, pointer: string, country: string): ParsedPhone {
  const phone = parsePhone(input, country);
  if (!phone)
    throw invalidField(pointer, 'invalid_phone', 'This is not a phone number we can read; write it as +919876543210.');
  return phone;
}
