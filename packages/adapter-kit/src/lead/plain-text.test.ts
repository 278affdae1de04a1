import { describe, expect, it } from 'vitest';
import { personName, plainLine, plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['Need 4 tanks.<br>Soon', 'Need 4 tanks.\nSoon'],
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['a<BR/>b<br />c', 'a\nb\nc'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['<b>bold</b> and <a href="https://example.com?a=1">link</a>', 'bold and link'],
    ['before<script type="x">alert("<p>1</p>")</script>after', 'beforeafter'],
    ['before<style>p { color: red }</style>after', 'beforeafter'],
    ['before<SCRIPT>never closed', 'before'],
    ['a<!-- hidden <b>text</b> -->b', 'ab'],
    ['&lt;b&gt; is text', '<b> is text'],
    ['&amp;lt; once', '&lt; once'],
    ['Tom &amp; Co&nbsp;&quot;x&quot; &#8377;500 &#x20B9;', 'Tom & Co "x" ₹500 ₹'],
    ['&#0; &#xD800; &unknown; &constructor; AT&T', '&#0; &#xD800; &unknown; &constructor; AT&T'],
    ['old --> new', 'old --> new'],
    ['<table><tr><td>Quantity</td><td>4</td></tr></table>', 'Quantity\n\n4'],
    ['size < 5 and > 3', 'size < 5 and > 3'],
    ['👍', '👍'],
    ['write to <ravi@example.com>', 'write to <ravi@example.com>'],
    ['नमस्ते <b>வணக்கம்</b> 🙏', 'नमस्ते வணக்கம் 🙏'],
    ['  a \n\n\n\n b  ', 'a\n\nb'],
  ])('%j becomes %j', (rich, plain) => {
    expect(plainText(rich)).toBe(plain);
  });

  it.each([[''], ['-'], ['<p>N/A</p>'], ['<p> </p>'], ['<script>x</script>'], [null], [undefined], [{}], [[]]])(
    '%j is nothing',
    (rich) => {
      expect(plainText(rich)).toBeNull();
    },
  );

  it.each(['<a', '<script>', '<!--', '<p', '&#', '\n', '<script', '--><!--'])(
    'reads a megabyte of %j at once',
    (piece) => {
      const started = performance.now();
      plainText(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );
});

describe('plainLine', () => {
  it.each([
    ['  Satara ', 'Satara'],
    ['HDPE<br>Tank', 'HDPE Tank'],
    [415004, '415004'],
    [', , , ', null],
    ['-', null],
    ['N/A', null],
    ['null', null],
    ['Not Provided', null],
    ['', null],
    [null, null],
    ['Nilgiri', 'Nilgiri'],
  ])('%j is %j', (value, line) => {
    expect(plainLine(value)).toBe(line);
  });

  it('cuts what is longer than any line, between characters', () => {
    const line = plainLine(`a${'🙏'.repeat(2_000)}`) ?? '';
    expect([...line]).toHaveLength(500);
    expect(line.isWellFormed()).toBe(true);
  });
});

describe('personName', () => {
  it.each([
    ['Ravi Kulkarni', 'Ravi Kulkarni'],
    ['मीरा', 'मीरा'],
    ['Vijay2', 'Vijay2'],
    ['IndiaMART Buyer', null],
    ['indiamart buyer', null],
    ['9999900001', null],
    ['V1795170000123', null],
    ['-', null],
    ['N/A', null],
    [null, null],
  ])('%j is %j', (value, name) => {
    expect(personName(value)).toBe(name);
  });
});
