import { closest, distance } from 'fastest-levenshtein';

const longest = 60;

/** ` Did you mean …?`, where one of these names is so near that it was probably meant; else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [given, plain] = [plainly(name), known.map(plainly)];
  if (given.length < 3 || name.length > longest || known.length === 0) return '';
  const meant = closest(given, plain);
  const isNear = distance(given, meant) <= Math.max(1, given.length / 3) || meant.startsWith(given);
  return isNear ? ` Did you mean ${known[plain.indexOf(meant)]}?` : '';
}

/** `ownerId` and `owner-id` mean `owner_id`. */
const plainly = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
