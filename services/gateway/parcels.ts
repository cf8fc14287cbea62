const mostReports = 50;
const mostBytes = 256 * 1024;

/** Cut, in order, into as few signals as the limits allow: 50 reports or 256 kB each, and at least one. */
export function parcels<T extends { bytes: number }>(items: readonly T[]): T[][] {
  const cut: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = cut.at(-1);
    bytes += item.bytes;
    if (last && last.length < mostReports && bytes <= mostBytes) last.push(item);
    else {
      cut.push([item]);
      bytes = item.bytes;
    }
  }
  return cut;
}
