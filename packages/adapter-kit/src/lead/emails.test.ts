import { expect, it } from 'vitest';
import { readEmails } from './emails.ts';

it.each([
  [['Ravi.Kulkarni@Example.COM'], ['ravi.kulkarni@example.com']],
  [['a@example.com, b@example.com'], ['a@example.com', 'b@example.com']],
  [['a@example.com; b@example.com / c@example.com'], ['a@example.com', 'b@example.com', 'c@example.com']],
  [
    ['a@example.com', 'A@example.com', 'b@example.com'],
    ['a@example.com', 'b@example.com'],
  ],
  [['Ravi <ravi@example.com>'], ['ravi@example.com']],
  [['mailto:ravi@example.com.'], ['ravi@example.com']],
  [['mail: ravi+tag@mail.example.co.in please'], ['ravi+tag@mail.example.co.in']],
  [['राम@उदाहरण.भारत'], ['राम@उदाहरण.भारत']],
  [['noreply@noreply.tradeindia.com'], []],
  [['N/A', 'Not Provided', '', null, undefined, 7, {}], []],
  [['ravi@example', '@example.com', 'ravi@', 'a b@c', 'a@b..com'], []],
  [[`${'a'.repeat(65)}@example.com`], []],
  [['@'.repeat(1_000_000)], []],
])('%.60j gives %j', (fields, expected) => {
  const [email = null, ...alt_emails] = expected;
  expect(readEmails(fields)).toEqual({ email, alt_emails });
});
