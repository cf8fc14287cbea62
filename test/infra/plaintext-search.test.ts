import { createSearch, formsOf } from '../support/plaintext-search';

const word = 'Vøxabström';
const search = createSearch([word, 'A7301QT', '1931-04-02']);

it('finds a word in every form that can be read', () => {
  const within = `{"before":1,"name":"${word}"}`;
  const escaped = within.replaceAll('ø', '\\u00f8').replaceAll('ö', '\\u00F6'.toLowerCase());
  const written: Buffer[] = [
    ...[within, within.toLowerCase(), escaped, encodeURIComponent(within)].map((text) => Buffer.from(text)),
    ...(['latin1', 'utf16le', 'utf8'] as const).map((encoding) => Buffer.from(within, encoding)),
    Buffer.from(within, 'utf16le').swap16(),
    ...(['hex', 'base64', 'base64url'] as const).map((encoding) => Buffer.from(Buffer.from(within).toString(encoding))),
    ...[1, 2, 3].map((before) => Buffer.from(Buffer.from(' '.repeat(before) + within).toString('base64'))),
  ];
  for (const bytes of written) expect(search(bytes)).toEqual([word]);
});

it('finds numbers and dates, and nothing where there is nothing', () => {
  expect(search(Buffer.from('number A7301QT, born 1931-04-02'))).toEqual(['A7301QT', '1931-04-02']);
  expect(search(Buffer.from('A7302QT 1932-04-02 Voxabstrom'))).toEqual([]);
});

it('looks for nothing so short that it stands anywhere', () => {
  for (const form of formsOf('A7301QT')) expect(form.length).toBeGreaterThanOrEqual(7);
});
