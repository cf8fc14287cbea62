import fc from 'fast-check';
import { digestOf } from '../../domain/pathway/digest';
import { after } from '../support/given';
import { outside } from '../support/reports';

describe('the fingerprint of a decision', () => {
  const { events } = after(outside);

  it('is sixteen hex digits, whatever was decided', () =>
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(digestOf(value)).toMatch(/^[0-9a-f]{16}$/))));

  it('is the same for the same decision, also after a journey as JSON', () =>
    expect(digestOf(JSON.parse(JSON.stringify(events)))).toBe(digestOf(events)));

  it('is pinned: one that changed would stop every pathway that replays', () => {
    expect(digestOf([])).toBe('741638a582a5dc5f');
    expect(digestOf({ step: 'released', at: '2026-11-16' })).toBe('aac68d3e90b96420');
  });

  it('differs when one event in many differs in one word', () => {
    const others = events.map((event, i) => digestOf(events.with(i, { ...event, at: '2026-11-16T10:00:00.001Z' })));
    expect(new Set([...others, digestOf(events)]).size).toBe(events.length + 1);
  });

  it('differs when an event is missing, or two have changed places', () => {
    expect(digestOf(events.slice(1))).not.toBe(digestOf(events));
    expect(digestOf(events.toReversed())).not.toBe(digestOf(events));
  });
});
