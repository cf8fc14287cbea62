import type { Aggregate } from '../../../schemas/api/aggregate';
import type { Figure } from '../../../schemas/api/figure';
import type { NoticeReport } from '../../../schemas/api/notice';
import type { Words } from '../words/words';

/** A share of fewer could be of somebody. */
const LEAST = 10;

/** How many, as far as it tells of nobody. */
export const howMany = ({ about, fewerThan }: Pick<Aggregate, 'about' | 'fewerThan'>, { say }: Words): string =>
  about === undefined ? say('reports.fewer', { count: fewerThan ?? LEAST }) : say('reports.about', { count: about });

/** A share, where there are enough to tell of nobody. */
export const percentOf = ({ percent }: Figure, { language }: Words): string =>
  percent === undefined ? '' : new Intl.NumberFormat(language, { style: 'percent' }).format(percent / 100);

/** How many of those who were to know of a release knew in time. */
export function knewInTime({ share, agencies }: NoticeReport, { say, language }: Words): string {
  if (share === undefined) return say('noticesPage.noShare');
  if (agencies < LEAST) return say('reports.tooFew', { count: LEAST });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return say('noticesPage.share', { share: percent.format(share) });
}

/** A table as a spreadsheet takes it; no cell becomes a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;

const cell = (text: string): string => `"${text.replaceAll('"', '""').replace(/^(?=[=+\-@\t\r])/, "'")}"`;
