import { nextWords, fridayWithoutHousing } from '../../../services/console/caseload/row-words';
import { eventDetails } from '../../../services/console/pathway/detail-words';
import { eventSentence } from '../../../services/console/pathway/story-words';
import { thenSentence, waitSentence } from '../../../services/console/pathway/wait-words';
import type { CaseloadRow, NextStep } from '../../../schemas/api/caseload';
import type { Wait } from '../../../schemas/api/live';
import type { TimelineEntry } from '../../../schemas/api/pathway';
import { wordsOf } from '../../support/console-words';

const en = wordsOf('en');
const nb = wordsOf('nb');
const now = Date.parse('2026-03-01T10:00:00.000Z');

const offered: NextStep = {
  step: 'handover-report',
  status: 'offered',
  waitingFor: 'probation',
  due: '2026-03-03T00:00:00.000Z',
};

describe('the next step in a caseload', () => {
  it('says who is waited for, to do what, until which day', () => {
    const { sentence, due, overdue } = nextWords({ next: offered }, en, now);
    expect(`${sentence}, ${due ?? ''}`).toBe('Waiting for probation to accept the handover report, due 2 Mar');
    expect(overdue).toBe(false);
  });

  it('says the same in Norwegian', () => {
    const { sentence, due } = nextWords({ next: offered }, nb, now);
    expect(`${sentence}, ${due ?? ''}`).toBe('Venter på at friomsorgen godtar overføringsrapporten, frist 2. mars');
  });

  it('names the provider asked, not just the kind of agency', () => {
    const next: NextStep = {
      step: 'accommodation-confirmed',
      status: 'offered',
      waitingFor: 'community',
      candidate: 'local-authority-housing',
    };
    expect(nextWords({ next }, en, now).sentence).toBe(
      'Waiting for local authority housing to accept the request for accommodation',
    );
  });

  it('shows a provider nobody has words for by its own name', () => {
    const next: NextStep = { ...offered, candidate: 'mill-street_hostel' };
    expect(nextWords({ next }, en, now).sentence).toContain('mill street hostel');
  });

  it('counts a whole day as given until the day is over', () => {
    const lastMoment = Date.parse('2026-03-02T23:59:59.999Z');
    expect(nextWords({ next: offered }, en, lastMoment).overdue).toBe(false);
    expect(nextWords({ next: offered }, en, lastMoment + 1)).toMatchObject({
      overdue: true,
      due: 'overdue since 2 Mar',
    });
  });

  it('says the time where the day is not given whole, in the zone of the pathway', () => {
    const next: NextStep = { ...offered, step: 'released', status: 'open', due: '2026-07-03T17:00:00.000Z' };
    expect(nextWords({ next }, en, now).due).toBe('due 3 Jul, 18:00');
    expect(nextWords({ next }, wordsOf('en', 'Europe/Oslo'), now).due).toBe('due 3 Jul, 19:00');
  });
});

describe('a Friday release without housing', () => {
  const row = { fridayRelease: true, released: false, housing: 'offered' } as CaseloadRow;

  it('is flagged while no bed is confirmed', () => {
    expect(fridayWithoutHousing(row)).toBe(true);
    expect(fridayWithoutHousing({ ...row, housing: 'done' })).toBe(false);
  });

  it('is not flagged before it is time to look for a bed', () => {
    expect(fridayWithoutHousing({ ...row, housing: 'planned' })).toBe(false);
  });

  it('is no longer flagged once the person has left or the pathway is closed', () => {
    expect(fridayWithoutHousing({ ...row, released: true })).toBe(false);
    expect(fridayWithoutHousing({ ...row, closed: 'died' })).toBe(false);
  });
});

describe('the first line of a pathway', () => {
  const wait: Wait = {
    kind: 'answer',
    step: 'handover-report',
    agency: 'probation',
    since: '2026-02-23T09:00:00.000Z',
    until: '2026-03-03T00:00:00.000Z',
    then: 'escalates',
    to: 'supervisor',
    overdue: false,
  };

  it('says for whom, since when, and what happens when the clock runs out', () => {
    const sentence = en.say('waits.root', { wait: waitSentence(wait, en, now) });
    expect(`${sentence}; ${thenSentence(wait, en, now) ?? ''}`).toBe(
      'Waiting for: probation to accept the handover report, since 23 Feb, 09:00; ' +
        'escalates to the supervisor at the end of Mon 2 Mar (in 2 days)',
    );
  });

  it('names the step that another one waits for', () => {
    const blocked: Wait = { ...wait, kind: 'step', step: 'responsibility-transfer', behind: 'handover-report' };
    expect(waitSentence(blocked, en, now)).toMatch(/^the handover report to be done before the transfer/);
  });

  it('asks the prison for a release date nobody has told', () => {
    const date: Wait = { kind: 'date', agency: 'prison', since: '2026-02-23T09:00:00.000Z', overdue: false };
    expect(waitSentence(date, en, now)).toBe('the prison to tell the release date, since 23 Feb, 09:00');
  });

  it('counts the minutes of a clock that is about to ring', () => {
    const soon = { ...wait, until: '2026-03-01T10:02:00.000Z' };
    expect(thenSentence(soon, en, now)).toBe('escalates to the supervisor today at 10:02 (in 2 minutes)');
    expect(thenSentence(soon, nb, now)).toBe('går videre til lederen i dag kl. 10:02 (om 2 minutter)');
  });
});

describe('a yes with an if', () => {
  const wait: Wait = {
    kind: 'condition',
    step: 'accommodation-confirmed',
    behind: 'first-appointment-set',
    agency: 'community',
    since: '2026-02-23T09:00:00.000Z',
    until: '2026-03-03T00:00:00.000Z',
    then: 'asks-next',
    overdue: false,
  };

  it('names what it hangs on and whose it is', () => {
    expect(waitSentence(wait, en, now)).toBe(
      'the first appointment to be done before the yes of the community provider to the accommodation holds, ' +
        'since 23 Feb, 09:00',
    );
    expect(waitSentence(wait, nb, now)).toBe(
      'at den første avtalen blir ferdig, før ja-svaret fra tilbyderen ute om boligen gjelder, siden 23. feb. kl. 09:00',
    );
  });

  it('asks for a release date that is sure where it hangs on that', () => {
    expect(waitSentence({ ...wait, behind: undefined }, en, now)).toMatch(/^the release date to be confirmed before/);
  });
});

it('says that a hard stop gives a step to another agency', () => {
  const wait: Wait = {
    kind: 'work',
    step: 'licence-draft',
    agency: 'probation',
    since: '2026-02-23T09:00:00.000Z',
    until: '2026-03-03T00:00:00.000Z',
    then: 'passes-on',
    overdue: false,
  };
  expect(thenSentence(wait, en, now)).toBe('another agency takes over at the end of Mon 2 Mar (in 2 days)');
});

describe('the story of a pathway', () => {
  const returned: TimelineEntry = {
    seq: 8,
    at: '2026-02-23T09:00:00.000Z',
    type: 'transition.step.returned',
    agency: 'probation',
    step: 'handover-report',
    detail: { offer: 1, reason: 'incomplete', missing: 'health finance-and-id' },
    late: false,
    note: 'The GP is missing.',
  };

  it('tells a returned handover with its reason, what is missing and what was written', () => {
    expect(eventSentence(returned, en)).toBe('Handover report: sent back by probation');
    expect(eventDetails(returned, en)).toEqual([
      'Reason: incomplete',
      'Missing: Health, Finance and identity papers',
      'Note: The GP is missing.',
    ]);
  });

  it('tells why a report was set aside', () => {
    const aside: TimelineEntry = {
      ...returned,
      type: 'transition.report.set-aside',
      detail: { reason: 'stale', reportType: 'agency.sentence.dates-changed' },
    };
    expect(eventDetails(aside, en).slice(0, 2)).toEqual([
      'Report: Sentence dates',
      'Reason: a later word is held already',
    ]);
  });

  it('says of a clock that rang after an outage that it rang late', () => {
    expect(eventDetails({ ...returned, late: true }, en)).toContain('rang late, after an outage');
  });

  it('shows an event it has no words for by its type', () => {
    expect(eventSentence({ ...returned, type: 'transition.step.dreamt' }, en)).toBe('transition.step.dreamt');
  });
});

describe('the story of an exceptional case', () => {
  const told = (type: string, entry: Partial<TimelineEntry>, words = en): string[] => {
    const whole: TimelineEntry = { seq: 9, at: '2026-02-23T09:00:00.000Z', type, detail: {}, late: false, ...entry };
    return [eventSentence(whole, words), ...eventDetails(whole, words)];
  };

  it('tells a yes with what it hangs on and until when', () => {
    const detail = { condition: 'release-date-confirmed', until: '2026-03-03T00:00:00.000Z' };
    expect(
      told('transition.step.offered-conditionally', { step: 'accommodation-confirmed', agency: 'community', detail }),
    ).toEqual([
      'Accommodation confirmed: the community provider says yes on a condition',
      'On condition: the release date is confirmed',
      'Until Mon, 2 Mar 2026',
    ]);
  });

  it('names steps that wait for each other, and the fewest to make firm', () => {
    const detail = { steps: 'accommodation-confirmed first-appointment-set', firm: 'accommodation-confirmed' };
    expect(told('transition.deadlock.detected', { detail })).toEqual([
      'Steps wait for each other: Accommodation confirmed, First appointment set',
      'To be made firm: Accommodation confirmed',
    ]);
  });

  it('tells who took over at a hard stop', () => {
    const detail = { from: 'probation', to: 'prison' };
    expect(told('transition.step.taken-over', { step: 'licence-draft', detail })).toEqual([
      'Licence drafted: the prison took over from probation',
    ]);
  });

  it('tells a no to something voluntary as what it is', () => {
    const detail = { scope: 'mentoring', given: false };
    expect(told('transition.agreement.changed', { detail })).toEqual(['The person said no to a mentor']);
    expect(told('transition.agreement.changed', { detail: { ...detail, given: true } }, nb)).toEqual([
      'Personen sa ja til en mentor',
    ]);
  });

  it('tells that a supervisor set the rule aside, why, and until which day', () => {
    const detail = { lead: 'prison', reason: 'continuity', until: '2026-03-02' };
    expect(told('transition.responsibility.overridden', { detail })).toEqual([
      'A supervisor decided who leads: Prison',
      'Reason: so that a relation goes on',
      'Until Mon, 2 Mar 2026',
    ]);
  });

  it('tells a proposed date without calling it the plan’s', () => {
    const detail = { release: '2026-07-03' };
    expect(told('transition.release-date.proposed', { agency: 'probation', detail })).toEqual([
      'probation proposed a release date: Fri, 3 Jul 2026',
    ]);
  });

  it('tells what a coordinator has to look at', () => {
    const detail = { to: 'case-coordinator', reason: 'probable-recall' };
    expect(told('transition.pathway.escalated', { detail })).toEqual([
      'The pathway was brought to the case coordinator',
      'Reason: it may be a recall, and somebody has to look',
    ]);
  });

  it('tells a fact for the record in words, and a register’s code as it stands', () => {
    const detail = { fact: 'foreign-decision', country: 'SE', decision: 'partly-recognised' };
    expect(told('transition.fact.recorded', { detail })).toEqual([
      'For the record: the answer of the other country',
      'Decision: partly recognised',
      'Country: SE',
    ]);
  });

  it('names the course that somebody who said yes has not taken', () => {
    const detail = { missing: 'exit-work' };
    expect(told('transition.competence.gap', { step: 'exit-support-continuity', agency: 'community', detail })).toEqual(
      ['Exit support goes on: the community provider said yes without the training it needs', 'Missing: exit work'],
    );
  });
});
