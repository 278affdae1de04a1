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

/** `custom` of a request; null clears a field. */
export type CustomInput<Resource extends string> = SaudaCustomFields extends { [R in Resource]: infer Fields }
  ? { [Key in keyof Fields]?: Input<Fields[Key]> | null }
  : Record<string, unknown>;

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
