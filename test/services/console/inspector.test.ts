import type { EngineState } from '../../../schemas/api/engine';
import type { Explanation } from '../../../schemas/api/explanation';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import {
  otherCauses,
  reckoningSentence,
  retrying,
  ringSentence,
  tellingSentence,
  whyText,
} from '../../../services/console/inspector/inspector-words';
import { wordsOf } from '../../support/console-words';

const en = wordsOf('en');
const nb = wordsOf('nb');
const now = Date.parse('2026-05-14T10:00:00.000Z');

type Reason = Explanation['steps'][number];

describe('the inspector', () => {
  it('says who can move it, and with whom it lies since it was escalated', () => {
    expect(ringSentence({ agency: 'prison', role: 'responsible-prison-officer' }, en)).toBe(
      'Who can move it: the prison, responsible prison officer.',
    );
    expect(ringSentence({ agency: 'probation', escalatedTo: 'supervisor' }, nb)).toBe(
      'Den som kan få det videre: friomsorgen; nå ligger det hos lederen.',
    );
  });

  it('opens a due date to its calculation, with the holiday that was passed over', () => {
    const skipped = [{ day: '2026-05-16' }, { day: '2026-05-17', name: 'Constitution Day' }];
    const reckoning = { rule: '3 working days', from: '2026-05-14', day: '2026-05-20', skipped, zone: 'Europe/Oslo' };
    expect(reckoningSentence({ reckoning } as unknown as Reason, en)).toBe(
      'Counted from Thu, 14 May 2026, it falls on Wed, 20 May 2026. Sun, 17 May 2026 was passed over: Constitution Day.',
    );
  });

  it('says who was told, an agency, a provider or whoever it was escalated to', () => {
    const told = { seq: 1, at: '2026-05-14T09:00:00.000Z', late: false };
    expect(tellingSentence({ ...told, what: 'reminded', to: 'probation' }, en)).toBe(
      '14 May 2026, 10:00: probation was reminded',
    );
    expect(tellingSentence({ ...told, what: 'escalated', to: 'supervisor', late: true }, en)).toBe(
      '14 May 2026, 10:00: the supervisor was given it, late',
    );
  });

  const page = {
    personRef: 'person-7',
    name: 'Robin Ashdown',
    phase: 'handover',
    dates: { admission: '2026-01-05' },
    timeline: [
      { seq: 4, at: '2026-05-13T08:00:00.000Z', type: 'transition.report.set-aside', detail: { reason: 'not-asked' } },
    ],
  } as unknown as PathwayPage;

  it('names causes that are no step: a date nobody told, a report that was set aside', () => {
    expect(otherCauses(page, en)).toEqual([
      expect.stringContaining('release date is not known'),
      expect.stringContaining('A report was set aside on 13 May 2026, 09:00'),
    ]);
  });

  it('names an activity that is tried again, and not one that merely runs', () => {
    const activities = [
      { name: 'record', attempt: 4, lastError: 'Kafka does not answer' },
      { name: 'zones', attempt: 1 },
    ];
    expect(retrying({ activities } as EngineState, en)).toEqual([
      'The engine tries “record” again, attempt 4: Kafka does not answer',
    ]);
  });

  it('copies why it waits as plain text, by pseudonym', () => {
    const live: LiveState = {
      pathwayId: 'p-1',
      seq: 4,
      waits: [
        {
          kind: 'answer',
          step: 'handover-report',
          agency: 'probation',
          since: '2026-05-12T08:00:00.000Z',
          overdue: false,
        },
      ],
    };
    const text = whyText({ page, live }, en, now);
    expect(text).toContain('Waiting for: probation to accept the handover report, since 12 May, 09:00.');
    expect(text).toContain('person-7');
    expect(text).not.toContain('Ashdown');
  });
});
