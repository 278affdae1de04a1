import { UsageError } from './workspace.ts';

/** One resource in every spelling the sources use. */
export interface Names {
  /** `site-visits`: folder and file names. */
  folder: string;
  /** `site_visits`: table, path and permission. */
  plural: string;
  /** `site_visit`: object and path parameter. */
  singular: string;
  /** `siteVisits`, `siteVisit`, `SiteVisit` */
  camels: string;
  camel: string;
  Pascal: string;
  /** `site visits`, `site visit`, `a site visit`, `A site visit` */
  words: string;
  word: string;
  a_word: string;
  A_word: string;
}

/** The spellings of a plural name with dashes. Throws `UsageError` when it is none. */
export function namesOf(folder: string): Names {
  if (!/^[a-z]+(-[a-z]+)*s$/.test(folder)) {
    throw new UsageError(
      `"${folder}" is no module name: use lower case letters, dashes between words and the plural, such as site-visits.`,
    );
  }
  const words = folder.replaceAll('-', ' ');
  const word = singularOf(words);
  const camel = camelCase(word);
  const article = /^[aeiou]/.test(word) ? 'an' : 'a';
  return {
    folder,
    plural: words.replaceAll(' ', '_'),
    singular: word.replaceAll(' ', '_'),
    camels: camelCase(words),
    camel,
    Pascal: capitalised(camel),
    words,
    word,
    a_word: `${article} ${word}`,
    A_word: `${capitalised(article)} ${word}`,
  };
}

function singularOf(words: string): string {
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`;
  return /(s|x|z|ch|sh)es$/.test(words) ? words.slice(0, -2) : words.slice(0, -1);
}

const capitalised = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

export const camelCase = (words: string): string =>
  words.replace(/[ -](\w)/g, (_, letter: string) => letter.toUpperCase());
