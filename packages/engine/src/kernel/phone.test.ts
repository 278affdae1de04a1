import { expect, it } from 'vitest';
import { AppError } from './errors.ts';
import { requirePhone } from './phone.ts';

it('reads a national number in the given country', () => {
  expect(requirePhone('099999 10301', '/phone', 'IN').e164).toBe('+919999910301');
  expect(requirePhone('(415) 555-2671', '/phone', 'US').e164).toBe('+14155552671');
});

it.each(['', 'call me', '12', '+', '999999999999999999999'])('refuses %j and points at the field', (written) => {
  const refused = () => requirePhone(written, '/phones/2', 'IN');
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'validation_failed',
      extras: { errors: [expect.objectContaining({ pointer: '/phones/2', code: 'invalid_phone' })] },
    }),
  );
});
