import type { BounceReason } from '../../schemas/reports/notice';
import type { Report, ReportOf } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';

/** What became of a notice once it had left. */
export type NoticeOutcome = { arrived: true } | { arrived: false; reason: BounceReason };

type About = Pick<Report, 'source' | 'sourceAgency' | 'identifiers' | 'causationId'> & {
  /** What the ids of its reports begin with: told again they are no news. */
  by: string;
  at: Instant;
};

/** What is reported of one notice: that it left, and whether it arrived. */
export function noticeProof({
  told,
  outcome,
  ...about
}: About & { told: ReportOf<'agency.notice.sent'>['data']; outcome: NoticeOutcome }): Report[] {
  const { notice } = told;
  const became: Report = outcome.arrived
    ? { ...envelopeOf(about, notice, 'delivered'), type: 'agency.notice.delivered', data: { notice } }
    : {
        ...envelopeOf(about, notice, 'bounced'),
        type: 'agency.notice.bounced',
        data: { notice, reason: outcome.reason },
      };
  return [{ ...envelopeOf(about, notice, 'sent'), type: 'agency.notice.sent', data: told }, became];
}

/** That whoever was told showed that they know. */
export const noticeMark = ({
  notice,
  mark,
  ...about
}: About & { notice: string; mark: 'opened' | 'answered' }): Report => ({
  ...envelopeOf(about, notice, mark),
  ...{ type: `agency.notice.${mark}`, data: { notice } },
});

const envelopeOf = ({ by, at, ...about }: About, notice: string, what: string) => ({
  ...about,
  ...{ id: `${by}/${notice}/${what}`, occurredAt: at, recordedAt: at, schemaVersion: 1 as const },
});
