import fc from 'fast-check';
import { nextClock } from '../../domain/pathway/clocks';
import { decide } from '../../domain/pathway/decide';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';
import { ringUntil, take, type Story } from '../support/given';
import { died } from '../support/reports';
import { setting } from '../support/setting';
import { always, clocksOf, later, mortal, streams, told } from '../support/streams';

describe('whenever the alarm rings', () => {
  const YEARS = 3;
  /** Who is asked when, and so who stays silent, depends on when the alarm rang; all other clocks hang on dates alone. */
  const ofDates = (events: readonly PathwayEvent[]) =>
    clocksOf(events)
      .filter((clock) => !clock.includes('/reply-') && !clock.endsWith('no-candidate-left'))
      .toSorted();

  it('often, seldom or once after years, the same clocks ring, each once', () =>
    fc.assert(
      fc.property(
        streams(mortal),
        fc.array(fc.double({ min: 0, max: YEARS * 366, noNaN: true }), { maxLength: 12 }),
        (inputs, days) => {
          const start: Story = { ...told(inputs), events: [] };
          const end = later(start.now, YEARS * 366);
          const alarm = (story: Story, now: Instant) => take(story, { kind: 'clock', now }, setting);
          const once = alarm(start, end);
          const often = alarm(
            days
              .toSorted((a, b) => a - b)
              .map((n) => later(start.now, n))
              .reduce(alarm, start),
            end,
          );
          const inTime = alarm(ringUntil(end, start, setting), end);
          expect(ofDates(often.events)).toEqual(ofDates(once.events));
          expect(ofDates(inTime.events)).toEqual(ofDates(once.events));
          expect([often.state.phase, often.state.lead]).toEqual([once.state.phase, once.state.lead]);
        },
      ),
      { numRuns: 100 },
    ));

  it('a clock that rings in time is never called late', () =>
    always((inputs) => {
      const start: Story = { ...told(inputs), events: [] };
      const { events } = ringUntil(later(start.now, 1000), start, setting);
      expect(events.filter(({ late }) => late)).toEqual([]);
    }, mortal));
});

describe('a death at any moment', () => {
  it('leaves no clock, no offer and nothing to do, and only lists what comes after', () =>
    always((inputs) => {
      const { state: open, now } = told(inputs);
      fc.pre(open.status === 'open');
      const dead = take(
        { state: open, events: [], now },
        { kind: 'report', now: later(now, 1), report: died()(later(now, 1)) },
        setting,
      );
      expect(dead.state.status).toBe('closed');
      expect(nextClock(now, dead.state, setting)).toBeUndefined();
      expect(Object.values(dead.state.steps).filter(({ offer }) => offer !== undefined)).toEqual([]);
      expect(decide({ kind: 'clock', now: later(now, 1000) }, dead.state, setting)).toEqual([]);
      for (const input of inputs) {
        const { events } = take({ ...dead, events: [] }, { ...input, now: later(now, 2) }, setting);
        expect(events.filter(({ type }) => type !== 'transition.report.set-aside')).toEqual([]);
      }
    }, mortal));
});
