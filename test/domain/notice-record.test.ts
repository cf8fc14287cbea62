import { recordNotice, type NoticeRecord } from '../../domain/notices/record';
import type { PathwayEvent } from '../../schemas/events/event';

const on = (seq: number, day: string) => ({ pathwayId: 'p-1', seq, at: `${day}T09:00:00.000Z` });
const asked = { step: 'accommodation-confirmed' as const, offer: 2 };
const told: PathwayEvent = {
  ...on(4, '2026-03-09'),
  type: 'transition.notice.sent',
  data: {
    ...asked,
    ...{ notice: 'fhir:p-1/3', to: 'supported-housing', channel: 'agency-system', messageId: 'p-1/3' },
    ...{ occurredAt: '2026-03-09T09:00:00.000Z', legalBasis: 'statute' },
  },
};
const accepted = (offer: number): PathwayEvent => ({
  ...on(5, '2026-03-10'),
  type: 'transition.step.accepted',
  data: { ...asked, offer, by: 'community' },
});
const declined = (reason: 'no-vacancy' | 'no-reply'): PathwayEvent => ({
  ...on(5, '2026-03-10'),
  type: 'transition.step.declined',
  data: { ...asked, by: 'community', reason },
});

const answeredAfter = (event: PathwayEvent) =>
  [told, event].reduce<readonly NoticeRecord[]>((so, one) => recordNotice(so, one, undefined), [])[0]?.answered;

describe('the record of a notice', () => {
  it('of an offer is answered when the offer is, by whichever door the answer came', () => {
    expect(answeredAfter(accepted(2))).toBe('2026-03-10T09:00:00.000Z');
    expect(answeredAfter(declined('no-vacancy'))).toBe('2026-03-10T09:00:00.000Z');
  });

  it('is not answered by silence that counts as a no, nor by the answer to another offer', () => {
    expect(answeredAfter(declined('no-reply'))).toBeUndefined();
    expect(answeredAfter(accepted(1))).toBeUndefined();
  });
});
