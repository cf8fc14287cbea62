/** By sound, as passports write them; `й` and `ё` are taken apart before, and fold like `и` and `е`. */
const cyrillic: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', ѕ: 'dz', и: 'i' },
  ...{ і: 'i', ј: 'i', к: 'k', л: 'l', љ: 'li', м: 'm', н: 'n', њ: 'ni', о: 'o', п: 'p', р: 'r', с: 's', т: 't' },
  ...{ ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', џ: 'dz', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e' },
  ...{ ю: 'iu', я: 'ia' },
};

/** Letters that are no letter with a mark. */
const latin: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/** Spellings of one sound, each by one letter: Julia, Yulia and Iuliia are one name to whoever looks for it. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/ie/g, 'e'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/(.)\1+/g, '$1'],
];

/**
 * The words of a name as they are looked up: without case and marks, Cyrillic as Latin, spellings of one sound as one.
 * Each word once, sorted, so that the order of a name does not matter.
 */
export function foldedWords(name: string): string[] {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ`]/g, '');
  const words = bare.split(/[^\p{L}\p{N}]+/u).map(foldedWord);
  return [...new Set(words.filter((word) => word !== ''))].toSorted();
}

function foldedWord(word: string): string {
  const letters = Array.from(word, (letter) => cyrillic[letter] ?? latin[letter] ?? letter).join('');
  return alike.reduce((folded, [spelling, letter]) => folded.replace(spelling, letter), letters);
}
