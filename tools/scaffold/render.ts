/** What fills a template: texts for `{{name}}`, and whether `{{#name}}…{{/name}}` stays. */
export type Values = Record<string, string | boolean>;

/** Fills a template. Throws on a name it does not know, so that no placeholder reaches a source file. */
export function render(template: string, values: Values): string {
  const known = (name: string): string | boolean => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template asks for ${name}, which nobody gives.`);
    return value;
  };
  const kept = template
    .replace(/^\{\{#(\w+)\}\}\n([\s\S]*?)^\{\{\/\1\}\}\n/gm, (_, name: string, text: string) =>
      known(name) ? text : '',
    )
    .replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, text: string) => (known(name) ? text : ''));
  return kept.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(known(name)));
}
