import { accountOf } from '../../infra/reconcile/account';
import type { PathwayEvent } from '../../schemas/events/event';

const event = (seq: number, more: Partial<PathwayEvent> = {}): PathwayEvent => ({
  pathwayId: 'p-1',
  seq,
  at: '2026-03-02T09:00:00.000Z',
  cause: `report-${seq}`,
  type: 'transition.step.opened',
  data: { step: 'released' },
  ...(more as object),
});

const books = { reports: ['report-1', 'report-2'], events: [event(1), event(2)], kept: new Set<string>() };

it('finds nothing lost and nothing doubled when every report had its effect', () =>
  expect(accountOf(books)).toEqual({ pathways: 1, reports: 2, events: 2, lost: [], doubled: [] }));

it('counts an event that was published twice as one', () =>
  expect(accountOf({ ...books, events: [event(1), event(1), event(2)] })).toMatchObject({ events: 2, doubled: [] }));

it('counts a report that came twice as one', () =>
  expect(accountOf({ ...books, reports: ['report-1', 'report-1', 'report-2'] })).toMatchObject({
    reports: 2,
    lost: [],
  }));

it('names a report of which nothing came', () =>
  expect(accountOf({ ...books, events: [event(1)] }).lost).toEqual(['report-2']));

it('does not miss a report that stands where a person finds it', () =>
  expect(accountOf({ ...books, events: [event(1)], kept: new Set(['report-2']) }).lost).toEqual([]));

it('names a place in a pathway that has two contents', () =>
  expect(
    accountOf({ ...books, events: [...books.events, event(2, { at: '2026-03-02T09:00:00.001Z' })] }).doubled,
  ).toEqual(['p-1/2', 'report-2']));

it('names a report that was decided in two pathways', () =>
  expect(accountOf({ ...books, events: [...books.events, event(1, { pathwayId: 'p-2' })] }).doubled).toEqual([
    'report-1',
  ]));

it('names a report that was decided twice in one pathway', () =>
  expect(
    accountOf({ ...books, events: [...books.events, event(3, { cause: 'report-1', at: '2026-03-03T09:00:00.000Z' })] })
      .doubled,
  ).toEqual(['report-1']));
