declare global {
  /**
   * The custom fields of your organization, by resource and key. Empty until `sauda types` fills it; then `custom` of
   * contacts, companies, leads and tasks is checked.
   */
  interface SaudaCustomFields {}
}

/** A custom field as `sauda types` declares it. */
interface Declared {
  type: string;
  options?: string;
}

/** `custom` of an answer; a field without a value is left out. Any value until the fields are declared. */
export type CustomValues<Resource extends string> = SaudaCustomFields extends { [R in Resource]: infer Fields }
  ? { [Key in keyof Fields]?: Value<Fields[Key]> }
  : Record<string, unknown>;

/** `custom` of a request; null clears a field. Where no field is declared it is empty. */
export type CustomInput<Resource extends string> = SaudaCustomFields extends { [R in Resource]: infer Fields }
  ? [keyof Fields] extends [never]
    ? Record<string, never>
    : { [Key in keyof Fields]?: Input<Fields[Key]> | null }
  : Record<string, unknown>;

/** Conditions on custom fields in the query of a list: `custom.size[gte]`. Any until the fields are declared. */
export type CustomFilters<Resource extends string> = SaudaCustomFields extends { [R in Resource]: infer Fields }
  ? Joined<{ [Key in keyof Fields & string]: Conditions<Key, Operands<Fields[Key]>> }[keyof Fields & string]>
  : { [Condition in `custom.${string}`]?: Scalar | readonly Scalar[] | undefined };

type Value<Field> = Field extends { type: 'money' }
  ? { amount: number; currency: string }
  : Field extends { type: 'boolean' }
    ? boolean
    : Field extends { type: 'multi_choice' }
      ? OptionOf<Field>[]
      : Field extends { type: 'single_choice' }
        ? OptionOf<Field>
        : Field extends Declared
          ? string
          : unknown;

type Input<Field> = Field extends { type: 'money' }
  ? { amount: number; currency?: string }
  : Field extends { type: 'number' }
    ? number | string
    : Value<Field>;

type OptionOf<Field> = Field extends { options: infer Option } ? Option : string;

type Scalar = string | number | boolean;

/** The parameters of one field, by what each takes. */
type Conditions<Key extends string, Operands> = {
  [Suffix in keyof Operands & string as `custom.${Key}${Suffix}`]?: Operands[Suffix] | undefined;
};

interface Equality<One> {
  '': One;
  '[ne]': One;
  '[is_null]': boolean;
}

interface Membership<One> extends Equality<One> {
  '[in]': readonly One[];
  '[nin]': readonly One[];
}

interface Comparison<One> extends Membership<One> {
  '[gt]': One;
  '[gte]': One;
  '[lt]': One;
  '[lte]': One;
}

interface Search extends Membership<string> {
  '[contains]': string;
  '[starts_with]': string;
}

/** Of money the amount is compared. */
type Money = Comparison<number> & {
  [Suffix in keyof Membership<string> as `.currency${Suffix}`]: Membership<string>[Suffix];
};

/** What stands behind the key of a field in a parameter, with what the parameter takes. */
type Operands<Field> = Field extends { type: 'number' }
  ? Comparison<number | string>
  : Field extends { type: 'money' }
    ? Money
    : Field extends { type: 'date' }
      ? Comparison<string>
      : Field extends { type: 'boolean' }
        ? Equality<boolean>
        : Field extends { type: 'text' | 'url' | 'phone' }
          ? Search
          : Membership<OptionOf<Field>>;

/** All of a union at once. */
type Joined<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
