import assert from 'node:assert/strict';

/** Asserts that `actual` has everything `expected` names: objects by the keys given, lists in full length. */
export function assertContains(actual: unknown, expected: unknown, at: string): void {
  if (Array.isArray(expected)) assertList(actual, expected, at);
  else if (expected instanceof Date || !isObject(expected))
    assert.deepEqual(actual, expected, unlike(actual, expected, at));
  else assertObject(actual, expected, at);
}

function assertList(actual: unknown, expected: unknown[], at: string): void {
  assert.ok(Array.isArray(actual), unlike(actual, expected, at));
  assert.equal(actual.length, expected.length, `${at}: expected ${expected.length} items, got ${show(actual)}`);
  for (const [index, item] of expected.entries()) assertContains(actual[index], item, `${at}[${index}]`);
}

function assertObject(actual: unknown, expected: Record<string, unknown>, at: string): void {
  assert.ok(isObject(actual), unlike(actual, expected, at));
  for (const [key, value] of Object.entries(expected)) assertContains(actual[key], value, `${at}.${key}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unlike(actual: unknown, expected: unknown, at: string): string {
  return `${at}: expected ${show(expected)}, got ${show(actual)}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
