import { nextClock } from '../../domain/pathway/clocks';
import { decide, decideAll } from '../../domain/pathway/decide';
import { evolve, newPathway } from '../../domain/pathway/evolve';
import { waitsOf } from '../../domain/pathway/live';
import { Wait } from '../../schemas/api/live';
import { PathwayEvent } from '../../schemas/events/event';
import { take, ringUntil } from '../support/given';
import { setting } from '../support/setting';
import { always, begin, clocksOf, idOf, told } from '../support/streams';

const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('in whatever order reports come, and however often', () => {
  it('each is taken once: the ids cited are those first seen, and a repeat cites nothing', () =>
    always((inputs) => {
      const seen = new Set(inputs.map(idOf).filter((id) => id !== undefined));
      const { events, state } = told(inputs);
      expect(new Set(events.flatMap(({ cause }) => cause ?? []))).toEqual(seen);
      expect(new Set(Object.keys(state.taken))).toEqual(seen);
      for (const input of inputs)
        expect(decide(input, state, setting).filter(({ cause }) => cause !== undefined)).toEqual([]);
    }));

  it('a repeat at once brings no event at all', () =>
    always((inputs) => {
      inputs.reduce((story, input) => {
        const next = take(story, input, setting);
        expect(decide(input, next.state, setting)).toEqual([]);
        return next;
      }, begin);
    }));

  it('each is answered: taken, set aside with a reason, or known already', () =>
    always((inputs) => {
      const { answers } = decideAll(inputs, newPathway, setting);
      const seen = new Set<string>();
      inputs.forEach((input, i) => {
        const id = idOf(input);
        if (id === undefined) return;
        expect(answers[i]?.outcome === 'repeated').toBe(seen.has(id));
        expect(answers[i]?.outcome === 'set-aside').toBe(answers[i]?.reason !== undefined);
        seen.add(id);
      });
    }));

  it('events are numbered without a gap, and are what the schemas say', () =>
    always((inputs) => {
      told(inputs).events.forEach((event, i) => {
        expect(event.seq).toBe(i + 1);
        expect(PathwayEvent.parse(event)).toEqual(event);
      });
    }));

  it('the state is what its events make of it', () =>
    always((inputs) => {
      const { state, events } = decideAll(inputs, newPathway, setting);
      expect(events.reduce(evolve, newPathway)).toEqual(state);
    }));

  it('a journey as JSON between any two of them changes nothing', () =>
    always((inputs) => {
      const travelled = inputs.reduce(
        (story, input) => take({ ...story, state: overJson(story.state) }, overJson(input), setting),
        begin,
      );
      expect(overJson(travelled.state)).toStrictEqual(travelled.state);
      expect(travelled.events).toStrictEqual(told(inputs).events);
    }));

  it('a clock rings once', () =>
    always((inputs) => {
      const clocks = clocksOf(told(inputs).events);
      expect(clocks).toEqual([...new Set(clocks)]);
    }));

  it('after each decision the next clock lies ahead', () =>
    always((inputs) => {
      inputs.reduce((story, input) => {
        const next = take(story, input, setting);
        const clock = nextClock(input.now, next.state, setting);
        expect(clock === undefined || clock > input.now).toBe(true);
        return next;
      }, begin);
    }));

  it('the alarm comes to rest, but for the half-yearly look for a release date', () =>
    always((inputs) => {
      const { state, now } = ringUntil('2040-01-01T00:00:00.000Z', told(inputs), setting);
      const isReview = state.status === 'open' && state.dates.release === undefined;
      expect(nextClock(now, state, setting) === undefined || isReview).toBe(true);
    }));

  it('what is waited for can be told', () =>
    always((inputs) => {
      const { state, now } = told(inputs);
      for (const wait of waitsOf(now, state, setting)) expect(Wait.parse(wait)).toStrictEqual(wait);
    }));

  it('nobody is asked twice at once: a step that is offered has an offer, and no other has one', () =>
    always((inputs) => {
      for (const step of Object.values(told(inputs).state.steps))
        expect([step.key, step.offer !== undefined]).toEqual([step.key, step.status === 'offered']);
    }));
});
