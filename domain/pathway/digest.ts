/**
 * A short fingerprint of what was decided, to find a changed decision in a replay; not a defence against anyone.
 * FNV-1a over UTF-16 units, twice with different seeds, as 16 hex digits. Key order counts, as JSON keeps it.
 */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value);
  return hash(text, 0x811c9dc5) + hash(text, 0x1b873593);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
