import { after, givenIn, until } from '../support/given';
import { agreed, dated, disagreed, handedOver, on, recalled, outside } from '../support/reports';
import { wholeWay } from '../support/setting';

const given = givenIn(wholeWay);
const again = ({ type, data }: { type: string; data: object }) =>
  type === 'transition.step.reminded' && 'scope' in data ? [data.scope] : [];

/** The release is planned for 16 November 2026: twelve weeks before it is 24 August, four weeks 19 October. */
describe('somebody who refused a purpose', () => {
  const refused = [...dated, on('2025-03-13', disagreed('mentoring'))];

  it('is asked again twelve weeks before the release', () =>
    given(...refused, until('2026-08-23'))
      .when('the alarm', '2026-08-24 00:00')
      .thenAlso(['step.reminded', { step: 'agreement-and-information', to: 'prison', scope: 'mentoring' }]));

  it('is asked at each set point once', () => {
    const { events } = after([...refused, until('2026-11-15')], wholeWay);
    expect(events.flatMap(again)).toEqual(['mentoring', 'mentoring']);
  });

  it('is not asked any more once they agreed', () => {
    const { events } = after([...refused, on('2026-01-05', agreed('mentoring')), until('2026-11-15')], wholeWay);
    expect(events.flatMap(again)).toEqual([]);
  });

  it('is not asked at a set point that lies before the refusal', () => {
    const late = [...dated, on('2026-09-01', disagreed('mentoring'))];
    expect(after([...late, until('2026-11-15')], wholeWay).events.flatMap(again)).toEqual(['mentoring']);
  });

  it('is asked for each purpose by itself', () => {
    const both = [...refused, on('2025-03-14', disagreed('family')), until('2026-09-01')];
    expect(after(both, wholeWay).events.flatMap(again).toSorted()).toEqual(['family', 'mentoring']);
  });
});

describe('whoever was never asked, or agreed', () => {
  it('is not reminded of a refusal', () => {
    const { events } = after([...outside, on('2026-12-01', recalled()), until('2027-06-01')], wholeWay);
    expect(events.flatMap(again)).toEqual([]);
    expect(after([...handedOver, until('2026-11-15')], wholeWay).events.flatMap(again)).toEqual([]);
  });
});
