import { expect, it } from 'vitest';
import { readPhones } from './phones.ts';

const none = { phone: null, alt_phones: [], phone_raw: null };
const [a, b, landline] = ['+919999900001', '+919999900002', '+911204567890'];

it.each([
  ['one number', ['+91-9999900001'], { phone: a }],
  ['a comma', ['9999900001, 9999900002'], { phone: a, alt_phones: [b] }],
  ['a slash', ['9999900001/9999900002'], { phone: a, alt_phones: [b] }],
  ['a semicolon', ['9999900001;9999900002'], { phone: a, alt_phones: [b] }],
  ['a pipe', ['9999900001 | 9999900002'], { phone: a, alt_phones: [b] }],
  ['"or"', ['99999 00001 or 99999 00002'], { phone: a, alt_phones: [b] }],
  ['"AND"', ['99999 00001 AND 99999 00002'], { phone: a, alt_phones: [b] }],
  ['a landline first', ['0120-4567890 / 99999 00001'], { phone: a, alt_phones: [landline] }],
  ['only a landline', ['0120-4567890'], { phone: landline }],
  ['several fields', ['', null, '9999900001', '0120-4567890', undefined], { phone: a, alt_phones: [landline] }],
  ['the same number twice', ['9999900001', '+91 99999 00001'], { phone: a }],
  ['a number', [9999900001], { phone: a }],
  ['words around it', ['WhatsApp and call: 99999 00001'], { phone: a }],
  ['one unreadable', ['9999900001, 12345'], { phone: a, phone_raw: '12345' }],
  ['the scientific form', ['9.99990E+09'], { phone_raw: '9.99990E+09' }],
  ['words', ['ask at reception'], { phone_raw: 'ask at reception' }],
  ['placeholders', ['N/A', '-', 'null', 'Not Provided', '  '], {}],
  ['other types', [{}, [], true, Number.NaN], { phone_raw: 'NaN' }],
  ['an essay', ['9999900001 '.repeat(50)], { phone_raw: '9999900001 '.repeat(50).slice(0, 200) }],
  ['nothing', [], {}],
])('reads %s', (_, fields, expected) => {
  expect(readPhones(fields)).toEqual({ ...none, ...expected });
});

it("reads national numbers in the lead's own country", () => {
  expect(readPhones(['050 123 4567'], 'AE')).toEqual({ ...none, phone: '+971501234567' });
});
