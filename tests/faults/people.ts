export type Outcome = 'created' | 'updated' | 'skipped' | 'failed';

export interface Person {
  name: string;
  phone: string;
  city: string;
  source: string;
  /** What is to become of the row. */
  outcome: Outcome;
}

/** The first ones, of whom later rows tell again: of one half something new, of the other nothing. */
const regulars = 100;

/** A list of people as it comes from a spreadsheet: some cannot be recorded, some come twice, far from each other. */
export function listOfPeople(count: number): Person[] {
  const people: Person[] = [];
  let again = 0;
  for (let i = 0; i < count; i++) {
    const known = i >= 2_000 && i % 29 === 3 && again < regulars ? people[again++] : undefined;
    people.push(known ? repeated(known, again) : person(i));
  }
  return people;
}

const repeated = (known: Person, i: number): Person =>
  i % 2 === 0 ? { ...known, outcome: 'skipped' } : { ...known, city: 'Nashik', outcome: 'updated' };

function person(i: number): Person {
  const faulty = i >= regulars && i % 211 === 7;
  return {
    name: `Person ${i}`,
    phone: faulty ? '12' : `+9199999${String(i).padStart(5, '0')}`,
    city: 'Pune',
    source: i % 10 === 0 ? 'fair' : 'web',
    outcome: faulty ? 'failed' : 'created',
  };
}

export const asCsv = (people: readonly Person[]): string =>
  ['name,phone,city,source', ...people.map(({ name, phone, city, source }) => [name, phone, city, source].join())].join(
    '\n',
  );

/** The cells of a file the server made, without its first line. */
export const linesOf = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
