import type { NoticeReport } from '../../../schemas/api/notice';
import { csvOf, howMany, knewInTime } from '../../../services/console/reports/report-words';
import { wordsOf } from '../../support/console-words';

const words = wordsOf('en');
const counted = { profile: 'gb-eaw', phase: 'handover' as const };
const report = { share: 0.5, inTime: 6, agencies: 12, releases: 9, late: [], daysBefore: 14 } as NoticeReport;

describe('figures', () => {
  it('are rounded, and a small one is only told to be small', () => {
    expect(howMany({ ...counted, about: 25 }, words)).toBe('about 25');
    expect(howMany({ ...counted, fewerThan: 10 }, words)).toBe('fewer than 10');
  });

  it('tell no share of so few that it could be somebody’s', () => {
    expect(knewInTime(report, words)).toBe('50% knew in time');
    expect(knewInTime({ ...report, agencies: 9 }, words)).toBe('Too few to tell: fewer than 10 agencies');
  });

  it('leave as a file in which no cell is a formula', () => {
    expect(csvOf([['=1+1', 'a "b"']])).toBe('\uFEFF"\'=1+1","a ""b"""\n');
  });
});
