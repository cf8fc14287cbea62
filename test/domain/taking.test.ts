import { decide, decideAll, forgetOld } from '../../domain/pathway/decide';
import { newPathway } from '../../domain/pathway/evolve';
import type { Input } from '../../domain/pathway/state';
import type { Report } from '../../schemas/reports/report';
import { after, given, setAside, take, until } from '../support/given';
import {
  accepted,
  as,
  dated,
  handingOver,
  inCustody,
  officerNamed,
  on,
  received,
  recorded,
  registered,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';

const input = (report: Report): Input => ({ kind: 'report', now: report.recordedAt, report });
const bytes = (id: string): Input => ({ kind: 'undecodable', now: inLondon('2025-03-04'), id });

describe('a report', () => {
  it('is taken once, however often it comes', () => {
    const named = on('2025-12-15', officerNamed());
    given(...dated, named)
      .when(named, '2025-12-15')
      .thenNothing();
    given(...dated, named)
      .when(named, '2025-12-15')
      .answered({ outcome: 'repeated' });
  });

  it('that was set aside is set aside once', () => {
    const early = on('2026-01-06', accepted('handover-report'));
    given(...dated, early)
      .when(early, '2026-01-06')
      .thenNothing();
  });

  it('that comes again later brings nothing but what the time brings by itself', () => {
    const opening = on('2025-03-03', received());
    const { events } = take(after([opening]), { ...input(opening), now: inLondon('2025-03-11') }, setting);
    expect(events.slice(2)).toEqual([expect.objectContaining({ type: 'transition.pathway.phase-changed' })]);
    expect(events.at(-1)).not.toHaveProperty('cause');
    const again = decideAll([{ ...input(opening), now: inLondon('2025-03-11') }], after([opening]).state, setting);
    expect(again.answers).toEqual([{ outcome: 'repeated', seq: 3 }]);
  });

  it('recorded more than four hundred days ago is too old to be believed', () => {
    const old = recorded('2025-03-04', registered());
    given(...inCustody, until('2026-04-08'))
      .when(old, '2026-04-08 08:00')
      .then(['person.registered', {}]);
    given(...inCustody, until('2026-04-08'))
      .when(old, '2026-04-08 10:01')
      .then(setAside('stale'));
  });

  it('is forgotten after as long, when it would be set aside anyway', () => {
    const { state } = after([...inCustody, on('2025-03-05', registered())]);
    const kept = (at: string) => Object.keys(forgetOld(state, inLondon(at)).taken);
    expect(kept('2026-04-07')).toHaveLength(2);
    expect(kept('2026-04-08')).toHaveLength(1);
    expect(kept('2026-04-12')).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString'])('whose id reads %s is taken like any other, once', (id) => {
    const odd = on('2025-03-04', as(id, registered()));
    given(...inCustody)
      .when(odd, '2025-03-04')
      .answered({ outcome: 'taken' });
    given(...inCustody, odd)
      .when(odd, '2025-03-04')
      .answered({ outcome: 'repeated' });
  });
});

describe('bytes that no key will ever open', () => {
  it('stand in the list with the reports set aside, once', () => {
    const { state } = after(inCustody);
    const first = decideAll([bytes('undecodable/1')], state, setting);
    expect(first.answers).toEqual([{ outcome: 'set-aside', reason: 'undecodable', seq: 3 }]);
    expect(first.events).toMatchObject([{ cause: 'undecodable/1', data: { reason: 'undecodable' } }]);
    expect(decide(bytes('undecodable/1'), first.state, setting)).toEqual([]);
  });

  it('open nothing and close nothing', () =>
    expect(decideAll([bytes('undecodable/1')], newPathway, setting).state.status).toBe('new'));
});

describe('an inbox', () => {
  const inbox = handingOver.map(input);

  it('is decided in order, with one answer for each', () => {
    const { state, events, answers } = decideAll([...inbox, ...inbox.slice(0, 1)], newPathway, setting);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'taken', 'taken', 'repeated']);
    expect(answers.map(({ seq }) => seq)).toEqual([...answers.map(({ seq }) => seq)].toSorted((a, b) => a - b));
    expect(state.seq).toBe(events.length);
  });

  it('decides as if each had come alone', () => {
    const alone = inbox.reduce((story, one) => take(story, one, setting), after([]));
    const together = decideAll(inbox, newPathway, setting);
    expect(together.state).toEqual(alone.state);
    expect(together.events).toEqual(alone.events);
  });
});
