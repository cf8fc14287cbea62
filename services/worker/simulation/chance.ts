/** Draws that a seed decides: the same seed draws the same for ever, on every machine. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** True with that probability. */
  happens(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of them; they are never none. */
  oneOf<const T>(choices: readonly [T, ...T[]]): T;
  /** So many letters of the alphabet of tokens. */
  text(length: number): string;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Draws by a seed; another text is another row of draws. */
export function createChance(seed: string): Chance {
  const next = mulberry32(fingerprintOf(seed));
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    happens: (probability) => next() < probability,
    whole,
    oneOf: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    text: (length) => Array.from({ length }, () => LETTERS.charAt(whole(0, LETTERS.length - 1))).join(''),
  };
}

/** Tommy Ettinger's generator of 32 bits of state: small, and good enough to make up lives. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
const fingerprintOf = (text: string): number =>
  Buffer.from(text, 'utf8').reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
