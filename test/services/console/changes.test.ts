import { createChanges, type LiveNews, type StreamEvents } from '../../../services/console/live/changes';

const EVERY = 10_000;

function listening() {
  const heard: LiveNews[] = [];
  const streams: StreamEvents[] = [];
  const state = { polls: false, gaveUp: false, closed: 0 };
  const changes = createChanges({
    open: (events) => {
      streams.push(events);
      return { gaveUp: () => state.gaveUp, close: () => (state.closed += 1) };
    },
    polling: (on) => (state.polls = on),
    every: EVERY,
  });
  const stop = changes.subscribe((news) => heard.push(news));
  return { heard, streams, state, changes, stop };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('hearing of changes', () => {
  it('passes on which pathway moved', () => {
    const { heard, streams, stop } = listening();
    streams[0]?.said('{"pathwayId":"p1","seq":7}');
    expect(heard).toEqual([{ kind: 'change', pathwayId: 'p1', seq: 7 }]);
    stop();
  });

  it('looks once whenever the stream opens, for what was not heard before', () => {
    const { heard, streams, stop } = listening();
    streams[0]?.opened();
    expect(heard).toEqual([{ kind: 'look' }]);
    stop();
  });

  it('looks every ten seconds where the stream never opens, and says so', () => {
    const { heard, state, stop } = listening();
    jest.advanceTimersByTime(3 * EVERY);
    expect(heard).toHaveLength(3);
    expect(state.polls).toBe(true);
    stop();
  });

  it('stops looking when the stream is back', () => {
    const { heard, streams, state, stop } = listening();
    streams[0]?.opened();
    streams[0]?.broke();
    jest.advanceTimersByTime(EVERY);
    expect(state.polls).toBe(true);
    streams[0]?.opened();
    expect(state.polls).toBe(false);
    const known = heard.length;
    jest.advanceTimersByTime(5 * EVERY);
    expect(heard).toHaveLength(known);
    stop();
  });

  it('opens a new stream when the old one has given up', () => {
    const { streams, state, stop } = listening();
    state.gaveUp = true;
    streams[0]?.broke();
    jest.advanceTimersByTime(EVERY);
    expect(streams).toHaveLength(2);
    stop();
  });

  it('keeps one stream for all who listen and closes it behind the last', () => {
    const { changes, streams, state, stop } = listening();
    const stopOther = changes.subscribe(() => undefined);
    stop();
    expect(state.closed).toBe(0);
    stopOther();
    expect([streams.length, state.closed]).toEqual([1, 1]);
    jest.advanceTimersByTime(5 * EVERY);
    expect(state.polls).toBe(false);
  });
});
