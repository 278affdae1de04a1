export type Json = Record<string, unknown>;

/** `missing`: not given; `type`: not the right kind of JSON value; `value`: right kind, but not acceptable. */
export type Fault = 'missing' | 'type' | 'value';

/** Something a caller sent does not fit. `path` is the place in the body; the message says what would do. */
export class BadInput extends Error {
  readonly fault: Fault;
  readonly path: string;

  constructor(fault: Fault, path: string, message: string) {
    super(message);
    this.fault = fault;
    this.path = path;
  }
}

export interface Bounds {
  min?: number;
  max?: number;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a JSON object field by field and throws `BadInput` at the first that does not fit. Null counts as absent. */
export class Input {
  readonly fields: Json;
  readonly path: string;

  constructor(value: unknown, path = '') {
    if (!isJson(value)) throw new BadInput('type', path, `${path || 'The body'} must be a JSON object.`);
    this.fields = value;
    this.path = path;
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined && this.fields[key] !== null;
  }

  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  /** A required string; length in characters, at least 1 unless `min` says otherwise. */
  text(key: string, { min = 1, max }: Bounds = {}): string {
    const value = this.#required(key);
    if (typeof value !== 'string') throw new BadInput('type', this.at(key), `${this.at(key)} must be a string.`);
    if (value.length < min) throw new BadInput('missing', this.at(key), `${this.at(key)} must not be empty.`);
    if (max !== undefined && value.length > max) {
      throw this.refuse(key, `must be at most ${max} characters long, not ${value.length}.`);
    }
    return value;
  }

  optionalText(key: string, bounds: Bounds = {}): string | null {
    return this.has(key) ? this.text(key, bounds) : null;
  }

  oneOf<const T extends string>(key: string, allowed: readonly T[]): T {
    const value = this.text(key);
    const found = allowed.find((item) => item === value);
    if (found === undefined) throw this.refuse(key, `must be one of ${allowed.join(', ')}.`);
    return found;
  }

  /** A required http or https address. */
  url(key: string): string {
    const value = this.text(key, { max: 2000 });
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url !== null && /^https?:$/.test(url.protocol)) return value;
    throw this.refuse(key, 'must be an http or https address.');
  }

  flag(key: string): boolean | null {
    if (!this.has(key)) return null;
    const value = this.fields[key];
    if (typeof value !== 'boolean') throw new BadInput('type', this.at(key), `${this.at(key)} must be true or false.`);
    return value;
  }

  /** A whole number between `min` (default 0) and `max`. */
  count(key: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Bounds = {}): number | null {
    if (!this.has(key)) return null;
    const value = this.fields[key];
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw new BadInput('type', this.at(key), `${this.at(key)} must be a whole number.`);
    }
    if (value < min || value > max) throw this.refuse(key, `must be between ${min} and ${max}.`);
    return value;
  }

  object(key: string): Input {
    return new Input(this.#required(key), this.at(key));
  }

  optionalObject(key: string): Input | null {
    return this.has(key) ? this.object(key) : null;
  }

  /** A required list of objects with at least one item unless `min` says otherwise. */
  list(key: string, { min = 1, max }: Bounds = {}): Input[] {
    const value = this.#required(key);
    if (!Array.isArray(value)) throw new BadInput('type', this.at(key), `${this.at(key)} must be a list.`);
    if (value.length < min) throw this.refuse(key, `must have at least ${min} item(s).`);
    if (max !== undefined && value.length > max) throw this.refuse(key, `must have at most ${max} items.`);
    return value.map((item, index) => new Input(item, `${this.at(key)}[${index}]`));
  }

  optionalList(key: string, bounds: Bounds = {}): Input[] {
    return this.has(key) ? this.list(key, bounds) : [];
  }

  /** The error for a value of the right type that is not acceptable. */
  refuse(key: string, why: string): BadInput {
    return new BadInput('value', this.at(key), `${this.at(key)} ${why}`);
  }

  #required(key: string): unknown {
    if (!this.has(key)) throw new BadInput('missing', this.at(key), `${this.at(key)} is missing.`);
    return this.fields[key];
  }
}

/** Deep nesting is nonsense, and walking it would exhaust the stack. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
