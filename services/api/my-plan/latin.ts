const pairs = 'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš';
const letters = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Serbian in Latin letters; each Cyrillic letter has one way of being written. */
export const latin = (text: string): string =>
  text.replace(/[\u0400-\u04ff]/g, (letter) => {
    const small = letters.get(letter.toLowerCase());
    if (small === undefined) return letter;
    return letter === letter.toLowerCase() ? small : capital(small);
  });
