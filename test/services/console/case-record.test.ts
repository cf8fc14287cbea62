import type { PathwayPage } from '../../../schemas/api/pathway';
import { caseRecordText } from '../../../services/console/pathway/case-record';
import { wordsOf } from '../../support/console-words';

describe('what is copied for a case record', () => {
  it('says where the pathway stands, step by step with whom to ring, by pseudonym', () => {
    const page = {
      ...{ personRef: 'person-7', name: 'Robin Ashdown', phase: 'handover', lead: 'prison', seq: 9 },
      ...{ dates: { admission: '2026-01-05', release: '2026-11-16' }, updatedAt: '2026-05-13T08:00:00.000Z' },
      steps: [
        {
          ...{ key: 'community-officer-named', status: 'open', owner: 'probation', place: 'now' },
          ...{ due: '2026-05-20T23:00:00.000Z', contact: { name: 'Sam Farrow', phone: '01632 960400' } },
        },
        { key: 'handover-report', status: 'done', owner: 'prison', place: 'over' },
      ],
    } as unknown as PathwayPage;
    const text = caseRecordText(page, wordsOf('en'));
    expect(text.split('\n')).toEqual([
      'person-7, Handover',
      'Lead: Prison',
      'Release: Mon, 16 Nov 2026',
      'Handover: not known',
      '',
      'To be done (1)',
      '- Community officer named: Open, probation, due Wed, 20 May 2026, Sam Farrow, 01632 960400',
      '',
      'Over (1)',
      '- Handover report: Done, the prison',
      '',
      'Last event 13 May 2026, 09:00 (number 9)',
    ]);
    expect(text).not.toContain('Ashdown');
  });
});
