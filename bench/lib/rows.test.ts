import { describe, expect, test } from 'vitest';
import { requireSameRows } from './rows.ts';

const before = { leads: 10, events: 30, users: 3 };

describe('rows a lead', () => {
  test('are compared whatever the number of leads', () => {
    const floor = { leads: 110, events: 330, users: 3 };
    const sauda = { leads: 20, events: 60, users: 3 };
    expect(() => requireSameRows(before, floor, sauda)).not.toThrow();
  });

  test('that the floor does not write are named', () => {
    const floor = { leads: 20, events: 50, users: 3 };
    const sauda = { leads: 20, events: 60, users: 3 };
    expect(() => requireSameRows(before, floor, sauda)).toThrow('rows a lead: events 2 and 3.');
  });
});
