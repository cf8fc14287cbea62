/** What stopped a text from being read as JSON; `duplicate-key` names the key where it is a plain word. */
export type TextFlaw = { code: 'not-json' | 'nested-too-deep' | 'duplicate-key'; message: string };

export type TextRead = { ok: true; value: unknown } | ({ ok: false } & TextFlaw);

/** No agency nests deeper than a handful of levels; what does is made to hurt its reader. */
const deepest = 32;

/** Reads JSON strictly: a key told twice is refused, since two readers would take two different values of it. */
export function readJsonText(text: string): TextRead {
  const { tooDeep, twice } = lookThrough(text);
  if (tooDeep) return { ok: false, code: 'nested-too-deep', message: `is nested deeper than ${deepest} levels` };
  const value = parsed(text);
  if (value === undefined) return { ok: false, code: 'not-json', message: 'must be JSON' };
  if (twice === undefined) return { ok: true, value };
  const named = /^[\w.-]{1,60}$/.test(twice) ? ` ${twice}` : '';
  return { ok: false, code: 'duplicate-key', message: `tells the key${named} twice` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Look = { tooDeep: boolean; twice?: string };

/** Keys of the objects now open; an array holds none. `key`: the next string is one. */
type Place = { open: (Set<string> | undefined)[]; key: boolean };

/** One pass over a text that may be no JSON at all. Strings are taken whole, so that no brace inside them counts. */
function lookThrough(text: string): Look {
  const place: Place = { open: [], key: false };
  let twice: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfString(text, at);
      twice ??= toldTwice(text.slice(at, end + 1), place);
      at = end;
    } else move(sign, place);
    if (place.open.length > deepest) return { tooDeep: true };
  }
  return { tooDeep: false, ...(twice === undefined ? {} : { twice }) };
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** Signs between strings; space and figures move nothing. */
function move(sign: string, place: Place): void {
  if (!'{}[],:'.includes(sign)) return;
  if (sign === '{') place.open.push(new Set());
  else if (sign === '[') place.open.push(undefined);
  else if (sign === '}' || sign === ']') place.open.pop();
  place.key = sign === '{' || (sign === ',' && place.open.at(-1) !== undefined);
}

function toldTwice(token: string, { open, key }: Place): string | undefined {
  const keys = open.at(-1);
  if (!key || keys === undefined) return undefined;
  // An escaped key is the same key: "a" and "\u0061" are one.
  const word = token.includes('\\') ? String(parsed(token)) : token.slice(1, -1);
  if (keys.has(word)) return word;
  keys.add(word);
  return undefined;
}
