type Data = Record<string, unknown>;

/** Fields that were sent and of which nothing was read, also within others: `data.dates.colour`. */
export const unreadIn = (sent: Data, read: Data, within: string): string[] =>
  Object.entries(sent).flatMap(([name, value]) => {
    const place = `${within}.${name}`;
    if (!(name in read)) return [place];
    const known = read[name];
    return isData(value) && isData(known) ? unreadIn(value, known, place) : [];
  });

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
