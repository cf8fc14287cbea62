import type { NoticeRecord } from '../../domain/notices/record';
import { noticeReport } from '../../domain/notices/report';

const record = (more: Partial<NoticeRecord> = {}): NoticeRecord => ({
  ...{ step: 'benefits-notice', notice: 'notice-1', to: 'welfare-agency', channel: 'mail', messageId: '<m-1@t>' },
  ...{ sentAt: '2026-03-01T09:00:00.000Z', release: '2026-03-31', leadDays: 30, legalBasis: 'statute' },
  ...more,
});
const bounced = '2026-03-02T09:00:00.000Z';
const today = '2026-12-31';
const report = (release: string, ...notices: NoticeRecord[]) =>
  noticeReport([{ pathwayId: 'p-1', release, notices }], today);

describe('the share of agencies told in time', () => {
  it('counts each agency once for a release, and 14 days are enough', () => {
    const notices = [
      record(),
      record({ notice: 'notice-2', sentAt: '2026-03-30T09:00:00.000Z', leadDays: 1 }),
      record({ to: 'victim-contact', leadDays: 14, sentAt: '2026-03-17T09:00:00.000Z' }),
      record({ to: 'health-centre', leadDays: 13, sentAt: '2026-03-18T09:00:00.000Z' }),
    ];
    const told = report('2026-03-31', ...notices);
    expect(told).toMatchObject({ releases: 1, agencies: 3, inTime: 2, daysBefore: 14 });
    expect(told.share).toBeCloseTo(2 / 3);
    expect(told.late).toEqual([
      { pathwayId: 'p-1', to: 'health-centre', step: 'benefits-notice', leadDays: 13, why: 'told-late' },
    ]);
  });

  it('is none where nobody was told, rather than nothing or all', () => {
    expect(noticeReport([], today)).toEqual({ daysBefore: 14, releases: 0, agencies: 0, inTime: 0, late: [] });
  });

  it('goes by the day the release came to be: one that comes forward makes a notice late, one put off mends it', () => {
    expect(report('2026-03-10', record()).late).toMatchObject([{ leadDays: 9, why: 'release-came-forward' }]);
    expect(report('2026-05-01', record({ leadDays: 3, release: '2026-04-01' })).inTime).toBe(1);
  });

  it('does not count what came back, and says so', () => {
    const late = record({ notice: 'notice-2', sentAt: '2026-03-28T09:00:00.000Z', leadDays: 3 });
    expect(report('2026-03-31', record({ bounced }), late).late).toMatchObject([
      { leadDays: 3, why: 'came-back-first' },
    ]);
    expect(report('2026-03-31', record({ bounced })).late).toEqual([
      { pathwayId: 'p-1', to: 'welfare-agency', step: 'benefits-notice', why: 'never-arrived' },
    ]);
  });

  it('counts from the day they were told where no date was known then', () => {
    const { leadDays: _unknown, release: _none, ...undated } = record();
    expect(report('2026-03-31', undated).inTime).toBe(1);
    expect(report('2026-03-05', undated).late).toMatchObject([{ leadDays: 4, why: 'told-late' }]);
  });

  it('names the latest first, and those who were never reached before all others', () => {
    const told = report(
      '2026-03-31',
      record({ leadDays: 5 }),
      record({ to: 'b', leadDays: -2 }),
      record({ to: 'c', bounced }),
    );
    expect(told.late.map(({ to }) => to)).toEqual(['c', 'b', 'welfare-agency']);
  });

  it('counts who was to be told and never was, once it is too late, and by its record whoever was told of anything', () => {
    const due = [
      { step: 'victim-notice', to: 'victim-contact' },
      { step: 'victim-notice', to: 'welfare-agency' },
    ];
    const of = (day: string) =>
      noticeReport([{ pathwayId: 'p-1', release: '2026-03-31', notices: [record()], due }], day);
    expect(of('2026-03-17')).toMatchObject({ agencies: 1, inTime: 1, share: 1 });
    expect(of('2026-03-18')).toMatchObject({ agencies: 2, inTime: 1, share: 0.5 });
    expect(of('2026-03-18').late).toEqual([
      { pathwayId: 'p-1', to: 'victim-contact', step: 'victim-notice', why: 'never-told' },
    ]);
  });
});
