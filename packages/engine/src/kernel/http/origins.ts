import { Type } from 'typebox';

/** An origin as browsers send it: https, or http on one's own machine. */
const originPattern =
  '^(https://[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:[1-9][0-9]{0,4})?|http://(localhost|127\\.0\\.0\\.1)(:[1-9][0-9]{0,4})?)$';

const form = new RegExp(originPattern);

export const isOrigin = (text: string): boolean => text.length <= 270 && form.test(text);

export const Origins = (description: string) =>
  Type.Array(Type.String({ pattern: originPattern, maxLength: 270 }), {
    maxItems: 50,
    uniqueItems: true,
    description: `${description} As browsers send it, such as \`https://www.example.com\`; http for localhost only.`,
  });
