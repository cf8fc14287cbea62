import { z } from 'zod';
import { FoundNotice, NoticeReport, type LateNotice } from '../../schemas/api/notice';
import { askApi, type Api } from './api';
import type { Result } from './result';
import { when } from './when';

/** Counts and share, then each agency that was told too late, the latest first; small numbers stand as they are. */
export async function reportNotices(api: Api, days: { from?: string; to?: string }): Promise<Result> {
  const query = new URLSearchParams(days).toString();
  const report = await askApi([api, `/api/notices/report${query === '' ? '' : `?${query}`}`], NoticeReport);
  const { agencies, inTime, share, releases, daysBefore, late } = report;
  const headline =
    share === undefined
      ? 'Nobody was told, or to be told, of a release in these days.'
      : `${inTime} of ${agencies} agencies (${(share * 100).toFixed(1)} %) were told at least ${daysBefore} days before release; ${releases} releases.`;
  return { lines: [headline, ...late.map(lateLine)], json: report };
}

const lateLine = ({ pathwayId, to, step, leadDays, why }: LateNotice): string =>
  `  ${to}, ${step}, pathway ${pathwayId}: ${leadDays === undefined ? '' : `${leadDays} days before; `}${whys[why]}`;

const whys: Record<LateNotice['why'], string> = {
  'told-late': 'told late',
  'release-came-forward': 'told in time, then the release came forward',
  'came-back-first': 'told in time, but it came back',
  'never-arrived': 'all that was sent came back',
  'never-told': 'nothing was ever sent',
};

/** Exits with 1 where nothing was ever sent under that id or number. */
export async function findNotices(api: Api, of: string): Promise<Result> {
  const found = await askApi([api, `/api/notices/find`], z.array(FoundNotice), { of });
  const lines = found.flatMap(linesOf);
  return {
    lines: lines.length === 0 ? ['No notice was sent under that id or number.'] : lines,
    json: found,
    ...(found.length === 0 ? { failed: true } : {}),
  };
}

const linesOf = (notice: FoundNotice): string[] => [
  `${notice.standing}: ${notice.step} to ${notice.to} by ${notice.channel}, ${notice.messageId}`,
  `  sent ${when(notice.sentAt)}${notice.leadDays === undefined ? '' : `, ${notice.leadDays} days before release`}, by ${notice.law ?? notice.legalBasis}`,
  ...(['delivered', 'opened', 'answered', 'bounced'] as const).flatMap((mark) => {
    const at = notice[mark];
    const reason = mark === 'bounced' && notice.bounceReason !== undefined ? `, ${notice.bounceReason}` : '';
    return at === undefined ? [] : [`  ${mark} ${when(at)}${reason}`];
  }),
];
