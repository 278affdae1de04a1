import { describe, expect, it } from 'vitest';
import { parsePhone, phoneFromProvider } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    ['9999910301'],
    ['099999 10301'],
    ['99999-10301'],
    ['99999.10301'],
    ['(99999) 10301'],
    ['+91-9999910301'],
    ['+91 99999 10301'],
    ['(+91) 99999 10301'],
    ['+91 (0) 99999 10301'],
    ['+91 099999 10301'],
    ['+91-919999910301'],
    ['919999910301'],
    ['0919999910301'],
    ['00919999910301'],
    ['0091-99999-10301'],
    ['009999910301'],
    ['+919999910301'],
    ['tel:+919999910301'],
    ['p:+919999910301'],
    ['Mob. 99999 10301 (WhatsApp)'],
    ['Mobile9999910301'],
    ["'9999910301"],
    ['9999910301.0'],
    ['99999 10301 ext 4'],
    ['  9999910301\t'],
    ['९९९९९१०३०१'],
    ['௯௯௯௯௯௧௦௩௦௧'],
  ])('reads %j as an Indian mobile', (written) => {
    expect(parsePhone(written)).toEqual({ e164: '+919999910301', country: 'IN', mobile: true });
  });

  it.each([
    ['0120-4567890', '+911204567890'],
    ['+91-0120-4567890', '+911204567890'],
    ['01204567890', '+911204567890'],
    ['911204567890', '+911204567890'],
    ['080 4123 4567', '+918041234567'],
    ['0712-2531234', '+917122531234'],
    ['(022) 2345 6789 extn. 12', '+912223456789'],
    ['2212345678', '+912212345678'],
    ['1800-123-4567', '+9118001234567'],
  ])('reads %j with its STD code, not as a mobile', (written, e164) => {
    expect(parsePhone(written)).toEqual({ e164, country: 'IN', mobile: false });
  });

  it.each([
    ['6000000001', true],
    ['9199999103', true],
    ['5912345678', false],
  ])('reads the ten digits %s though no table lists all of them', (written, mobile) => {
    expect(parsePhone(written)).toEqual({ e164: `+91${written}`, country: 'IN', mobile });
  });

  it.each([
    ['+27-821234567', '+27821234567', 'ZA', true],
    ['+971 50 123 4567', '+971501234567', 'AE', true],
    ['971501234567', '+971501234567', 'AE', true],
    ['00971501234567', '+971501234567', 'AE', true],
    ['(+65) 9123 4567', '+6591234567', 'SG', true],
    ['+44 (0)20 7946 0958', '+442079460958', 'GB', false],
    ['+1 212 555 0123', '+12125550123', 'US', true],
    ['12125550123', '+12125550123', 'US', true],
  ])('reads %j by its country code', (written, e164, country, mobile) => {
    expect(parsePhone(written)).toEqual({ e164, country, mobile });
  });

  it.each([
    ['050 123 4567', 'AE', '+971501234567'],
    ['0501234567', 'ae', '+971501234567'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['082 123 4567', 'ZA', '+27821234567'],
    ['+919999910301', 'GB', '+919999910301'],
    ['919999910301', 'AE', '+919999910301'],
    ['9999910301', 'ZZ', '+919999910301'],
  ])('reads %j at home in %s', (written, country, e164) => {
    expect(parsePhone(written, country)?.e164).toBe(e164);
  });

  it.each([
    [''],
    ['   '],
    ['+'],
    ['call me'],
    ['12345'],
    ['2531234'],
    ['99999103011'],
    ['0000000000'],
    ['9.99991E+09'],
    ['9.99991e+11'],
    ['9,99991E+9'],
    ['9999910301 / 9999910302'],
    ['9999910301 or 9999910302'],
    ['9999910301 at 5'],
    ['abc9999def10301'],
    ['9'.repeat(30)],
    ['9'.repeat(1_000_000)],
    ['\u0000'],
    ['\ud800'],
  ])('does not read %.30j', (written) => {
    expect(parsePhone(written)).toBeNull();
  });

  it('does not take an Indian number for a national one abroad', () => {
    expect(parsePhone('9999910301', 'AE')).toBeNull();
  });
});

describe('phoneFromProvider', () => {
  it.each([
    ['919999910301', '+919999910301'],
    ['+91 99999 10301', '+919999910301'],
    ['12345', null],
    ['1234567890123456', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j is %j', (digits, phone) => {
    expect(phoneFromProvider(digits)).toBe(phone);
  });
});
