import { defined } from '../../domain/defined';
import { actsOf } from '../../domain/steps/acts';
import { shownStatus } from '../../domain/steps/readiness';
import { isWork } from '../../domain/steps/work-acts';
import type { Agency, Role } from '../../schemas/agency';
import type { ActName } from '../../schemas/api/act';
import type { StepKey } from '../../schemas/step';
import { after, until, type Past } from '../support/given';
import {
  accepted,
  by,
  confirmed,
  dated,
  declined,
  died,
  failed,
  handedOver,
  handingOver,
  housed,
  moreTime,
  notArrived,
  on,
  outside,
  recalled,
  released,
  returned,
  withOfficer,
  yesIf,
} from '../support/reports';
import { setting } from '../support/setting';

const { profile } = setting;
const report = 'handover-report';
const transfer = 'responsibility-transfer';
const place = 'accommodation-confirmed';

/** All that somebody of the agency may do with the step, after a past. */
const all = (agency: Agency, key: StepKey, past: Past[], role?: Role): ActName[] => {
  const { state } = after(past);
  const definition = profile.steps.find((step) => step.key === key)!;
  return actsOf(state.steps[key]!, definition, defined({ state, profile, agency, role }));
};

/** How they may answer or finish it. */
const acts = (agency: Agency, key: StepKey, ...past: Past[]): ActName[] =>
  all(agency, key, past).filter((act) => !isWork(act));

const offered = [...handingOver, on('2026-01-21', accepted(report))];
const asked = [...handedOver, until('2026-07-27')];

describe('the prison', () => {
  it('may hand over its report before its time and when it is time', () => {
    expect(acts('prison', report, ...dated)).toEqual(['complete']);
    expect(acts('prison', report, ...withOfficer, until('2026-01-10'))).toEqual(['complete']);
  });

  it('waits while probation reads it, and mends what came back', () => {
    expect(acts('prison', report, ...handingOver)).toEqual([]);
    expect(acts('prison', report, ...handingOver, on('2026-01-20', returned(report)))).toEqual(['complete']);
  });

  it('may do after all what failed and others need, or skip it', () => {
    const named = 'community-officer-named';
    const tried = [...dated, on('2025-12-01', by('probation', failed(named)))];
    expect(all('probation', named, tried)).toEqual(['complete', 'skip']);
  });

  it('has nothing to do with a report that was accepted', () => expect(acts('prison', report, ...offered)).toEqual([]));

  it('asks again for a transfer that came back, and not before', () => {
    expect(acts('prison', transfer, ...handingOver)).toEqual([]);
    expect(acts('prison', transfer, ...offered)).toEqual([]);
    expect(acts('prison', transfer, ...offered, on('2026-01-22', returned(transfer)))).toEqual(['complete']);
  });

  it('reports a release from its system, and never ticks it', () =>
    expect(acts('prison', 'released', ...housed, until('2026-11-16 12:00'))).toEqual([]));
});

describe('probation', () => {
  it('may accept or return what it is offered, and nobody else may', () => {
    expect(acts('probation', report, ...handingOver)).toEqual(['accept', 'return']);
    expect(acts('community', report, ...handingOver)).toEqual([]);
  });

  it('may take its answer back until something relies on it', () => {
    expect(acts('probation', report, ...offered)).toEqual(['withdraw']);
    expect(acts('prison', report, ...offered)).toEqual([]);
    expect(acts('probation', report, ...handedOver)).toEqual([]);
    expect(acts('probation', transfer, ...handedOver)).toEqual(['withdraw']);
    expect(acts('probation', transfer, ...handedOver, until('2026-03-02'))).toEqual([]);
  });

  it('names its officer, once', () => {
    expect(acts('probation', 'community-officer-named', ...dated)).toEqual(['complete']);
    expect(acts('prison', 'community-officer-named', ...dated)).toEqual([]);
    expect(acts('probation', 'community-officer-named', ...withOfficer)).toEqual([]);
  });

  it('makes the first contact when the person is out', () => {
    expect(acts('probation', 'first-contact', ...housed)).toEqual([]);
    expect(acts('probation', 'first-contact', ...outside)).toEqual(['complete']);
  });
});

describe('a provider', () => {
  it('may accept or decline what it is offered', () =>
    expect(acts('community', place, ...asked)).toEqual(['accept', 'decline']));

  it('may confirm what it accepted, or take it back', () =>
    expect(acts('community', place, ...asked, on('2026-07-28', accepted(place)))).toEqual(['complete', 'withdraw']));

  it('may do nothing more about a place that is confirmed', () =>
    expect(acts('community', place, ...asked, on('2026-07-28', confirmed()))).toEqual([]));

  it('may take back the last no, and nobody may take back a silence', () => {
    const no = ['09:00', '10:00', '11:00'].map((time) => on(`2026-07-28 ${time}`, declined(place)));
    expect(acts('community', place, ...asked, ...no)).toEqual(['withdraw']);
    expect(acts('community', place, ...asked, until('2026-08-10'))).toEqual([]);
  });

  it('has nothing to say about an arrival that was missed, or a person who was recalled', () => {
    expect(acts('community', 'arrival-confirmed', ...outside, on('2026-11-16 22:30', notArrived()))).toEqual([]);
    const yes = [...asked, on('2026-07-28', accepted(place))];
    const back = [on('2026-11-16 10:00', released()), on('2026-11-17', recalled())];
    expect(acts('community', place, ...yes, ...back)).toEqual([]);
  });
});

describe('besides answering and finishing a step', () => {
  const officer = 'community-officer-named';
  const late = [...dated, until('2026-01-10')];
  const given: Record<string, { key: StepKey; past: Past[] }> = {
    'a report that probation reads': { key: report, past: handingOver },
    'a report that lies ahead': { key: report, past: dated },
    'a report that was accepted': { key: report, past: offered },
    'a place that a provider is asked for': { key: place, past: asked },
    'an officer to be named': { key: officer, past: late },
    'a first contact to be made': { key: 'first-contact', past: outside },
  };
  const may = (who: Agency, what: string, role?: Role) =>
    all(who, given[what]!.key, given[what]!.past, role).filter(isWork);

  it.each<[Agency, string, ActName[]]>([
    ['probation', 'a report that probation reads', ['extend', 'ask']],
    ['prison', 'a report that probation reads', ['ask', 'nudge', 'reassign', 'skip']],
    ['community', 'a report that probation reads', ['nudge']],
    ['prison', 'a report that lies ahead', ['ask', 'reassign', 'skip']],
    ['probation', 'a report that lies ahead', ['ask']],
    ['prison', 'a report that was accepted', ['correct']],
    ['probation', 'a report that was accepted', []],
    ['community', 'a place that a provider is asked for', ['accept-if', 'extend', 'reassign', 'skip']],
    ['probation', 'an officer to be named', ['reassign', 'fail', 'skip']],
    ['prison', 'an officer to be named', ['nudge']],
    ['probation', 'a first contact to be made', ['reassign', 'fail', 'skip']],
  ])('%s may do with %s: %j', (who, what, expected) => expect(may(who, what)).toEqual(expected));

  it('a supervisor passes over what is not theirs, and alone does without it for a time', () => {
    expect(may('probation', 'a report that probation reads', 'supervisor')).toEqual(['extend', 'ask', 'skip', 'waive']);
    expect(may('probation', 'a report that was accepted', 'supervisor')).toEqual([]);
    expect(may('probation', 'a report that probation reads', 'probation-officer')).not.toContain('waive');
  });

  it('more time is asked for once for an offer', () =>
    expect(all('probation', report, [...handingOver, on('2026-01-20', moreTime(report, '2026-02-20'))])).not.toContain(
      'extend',
    ));

  it('a yes with an if is given once, and may become a plain yes or a no', () =>
    expect(
      all('community', place, [...asked, on('2026-07-28', yesIf(place, 'release-date-confirmed', '2026-09-01'))]),
    ).toEqual(expect.not.arrayContaining(['accept-if', 'extend'])));
});

it('leaves nobody anything to do once the pathway is closed', () => {
  const dead = [...handingOver, on('2026-01-20', died())];
  expect(acts('probation', report, ...dead)).toEqual([]);
  expect(all('prison', report, dead, 'supervisor')).toEqual([]);
});

describe('how a step shows', () => {
  const shown = (key: StepKey, ...past: Past[]) => {
    const { state } = after(past);
    const definition = profile.steps.find((step) => step.key === key)!;
    return shownStatus(state.steps[key]!, definition, { state, profile });
  };

  it('is blocked while another must come first', () => {
    expect(shown(transfer, ...dated)).toBe('blocked');
    expect(shown('arrival-confirmed', ...housed)).toBe('blocked');
  });

  it('is planned while only its time has not come', () => expect(shown(place, ...dated)).toBe('planned'));

  it('is what it is once it has begun', () => {
    expect(shown(transfer, ...offered)).toBe('offered');
    expect(shown('arrival-confirmed', ...outside)).toBe('open');
    expect(shown('arrival-confirmed', ...outside, on('2026-11-17', recalled()))).toBe('cancelled');
  });
});
