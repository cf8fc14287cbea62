import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Found = { word: string; place: string };

/** A word in each form in which it might stand somewhere and still be read. */
export function formsOf(word: string): Buffer[] {
  const bytes = Buffer.from(word);
  const littleEnd = Buffer.from(word, 'utf16le');
  const escaped = word.replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const texts = [
    ...[word, escaped, escaped.replaceAll(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`)],
    ...[encodeURIComponent(word), bytes.toString('hex'), bytes.toString('hex').toUpperCase()],
    ...base64Of(bytes),
  ];
  return [
    ...[...new Set(texts)].map((text) => Buffer.from(text)),
    ...[Buffer.from(word, 'latin1'), littleEnd, Buffer.from(littleEnd).swap16()],
  ];
}

/** Where it begins at each of three places of a group; only the signs that are its own. */
const base64Of = (bytes: Buffer): string[] =>
  [0, 1, 2].flatMap((before) => {
    const signs = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const own = signs.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });

/** Looks for many words at once, each as it stands and in small letters, in all their forms. */
export function createSearch(words: readonly string[]): (bytes: Buffer) => string[] {
  const begins = new Map<number, { word: string; form: Buffer }[]>();
  const mayBegin = new Uint8Array(65_536);
  for (const word of words)
    for (const form of [word, word.toLowerCase()].flatMap(formsOf)) {
      const first = form.readUInt32BE();
      begins.set(first, [...(begins.get(first) ?? []), { word, form }]);
      mayBegin[form.readUInt16BE()] = 1;
    }
  return (bytes) => {
    const found = new Set<string>();
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (mayBegin[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 0) continue;
      for (const { word, form } of begins.get(bytes.readUInt32BE(at)) ?? [])
        if (bytes.subarray(at, at + form.length).equals(form)) found.add(word);
    }
    return [...found];
  };
}

export const searchFiles = (search: (bytes: Buffer) => string[], folder: string): Found[] =>
  filesIn(folder).flatMap((place) => search(readFileSync(place)).map((word) => ({ word, place })));

/** All but indexes of offsets, which are mostly holes. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/index$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
