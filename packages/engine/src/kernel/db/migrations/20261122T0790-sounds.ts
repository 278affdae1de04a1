/**
 * `app.sounds(name)`: how a name sounds, written in few Latin letters, so that `Lakshmi`, `Laxmi` and `लक्ष्मी` are one. It makes
 * names findable by those who heard them, or write another script; what is shown is never this.
 *
 * The scripts of India stand in Unicode in one order, so each is brought to Devanagari, whose consonants carry an `a` until
 * something else follows (none at the end: रमेश is Ramesh), and that to Latin. There, letters that people write for each other
 * are made one: long vowels short, `e` and `i`, `o` and `u`, `v` and `w`, breath left out.
 */
const vowels = ['अआइईउऊऍऎएऐऑऒओऔ', 'aaiiuuiiiiuuuu'] as const;
const consonants = ['कखगघङचछजझञटठडढणतथदधनऩपफबभमयरऱलळऴवशषसह', 'kkggnccjjnttddnttddnnppbbmyrrlllvsssh'] as const;
const signs = ['ािीुूॅॆेैॉॊोौँं', 'aiiuuiiiiuuuunn'] as const;
const digits = ['०१२३४५६७८९٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '012345678901234567890123456789'] as const;
/** Left out: the end of a vowel, of a consonant, of a word. */
const silent = 'ः्ऽੱ';
/** Letters that stand in one script alone. */
const apart = ['ੰൺൻർൽൾൿৎৰৱ', 'ंननरललकतरव'] as const;
/** A dot below makes another letter of it, which few write. */
const dots = '\u093c\u09bc\u0a3c\u0cbc';

const devanagari = 0x900;
const scripts = [0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00];
const letters = [...[vowels, consonants, signs].map(([some]) => some).join(''), ...'ृऋ्ः०१२३४५६७८९'];
const sameIn = (script: number) =>
  letters.map((letter) => String.fromCodePoint((letter.codePointAt(0) as number) - devanagari + script));

/** Two sounds in one letter; and सिंह, who is Singh. */
const spelt = [
  ['ृ', '्रि'],
  ['ऋ', 'रि'],
  ['ै', 'अइ'],
  ['ऐ', 'अइ'],
  ['ौ', 'अउ'],
  ['औ', 'अउ'],
  ['ंह', 'ंग'],
];
const foreign = `${scripts.flatMap(sameIn).join('')}${apart[0]}`;
const native = `${scripts.flatMap(() => letters).join('')}${apart[1]}`;
const brought = `translate(normalize(name, NFKC), '${foreign}${dots}', '${native}')`;
const all = [vowels, consonants, signs, digits];
const [indian, latin] = [all.map(([some]) => some).join(''), all.map(([, some]) => some).join('')];

export const sounds = `
create function app.latin(name text) returns text language sql immutable strict parallel safe as $$
  select translate(regexp_replace(normalize(lower(
    translate(
      regexp_replace(
        ${spelt.reduce((text, [sign, letters]) => `replace(${text}, '${sign}', '${letters}')`, brought)},
        '([क-ह])(?=[क-हँं])', '\\1अ', 'g'),
      '${indian}${silent}', '${latin}')
  ), NFD), '[\u0300-\u036f]', '', 'g'), 'øłđıß', 'oldis')
$$;
create function app.sounds(name text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    regexp_replace(
      translate(
        replace(
          regexp_replace(
            case when octet_length(name) = char_length(name) then lower(name) else app.latin(name) end,
            '[][:space:]!-/:-@^_\`{|}~\\\\[‘’“”–—…·]+', ' ', 'g'),
          'x', 'ks'),
        'eofqwz', 'iupkvj'),
      '([bcdgjkpst])h+', '\\1', 'g'),
    '([a-z])\\1', '\\1', 'g')
$$;
`;
