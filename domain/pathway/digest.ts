/**
 * A short fingerprint of what was decided, to find a changed decision in a replay; not a defence against anyone.
 * FNV-1a over UTF-16 units, twice at once with different seeds, as 16 hex digits. Key order counts, as JSON keeps it.
 */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value);
  let [first, second] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ unit, PRIME);
  }
  return hex(first) + hex(second);
}

const PRIME = 0x01000193;
const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
