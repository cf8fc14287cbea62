import { destinationOf } from '../../../services/gateway/destination';
import type { Known, PathwayOf, PathwayRow } from '../../../services/gateway/known';
import { parcels } from '../../../services/gateway/parcels';
import { together } from '../../../services/gateway/together';
import type { Arrived } from '../../../services/gateway/read-batch';
import type { Report } from '../../../schemas/reports/report';
import { ofNumbers, person, said } from '../../support/gateway-reports';

const anna = person('AB');
const boris = person('CD');

const known = (state?: PathwayRow, of: Partial<PathwayOf> = {}): Known => ({
  owners: new Map([
    [anna.noms.token, 'person-a'],
    [boris.noms.token, 'person-b'],
  ]),
  people: new Map(
    state === undefined
      ? []
      : [['person-a', { personRef: 'person-a', pathway: { pathwayId: 'pathway-a', state, ...of } }]],
  ),
});
const endedAt = (time: string): Known => known('closed', { closedAt: `2026-03-09T${time}:00.000Z` });
const again = (state: PathwayRow): Known => known(state, { after: 'pathway-0' });
const nobody: Known = { owners: new Map(), people: new Map() };

describe('where a report goes', () => {
  it.each([
    ['opens a pathway for a person nobody knows', 'received', nobody, 'open'],
    ['waits when nobody knows the person', 'released', nobody, 'parked'],
    ['waits while the pathway is being opened', 'released', known('opening'), 'parked'],
    ['opens again what an instance left half opened', 'received', known('opening'), 'open'],
    ['waits for a person who was linked before their pathway began', 'released', known(), 'parked'],
    ['goes to the open pathway', 'released', known('open'), 'pathway'],
    ['comes late to a closed one', 'released', known('closed'), 'late'],
    ['does not open a second pathway, when nobody knows when the first ended', 'received', known('closed'), 'late'],
    ['does not open a second pathway by what was before the first ended', 'received', endedAt('09:30'), 'late'],
    ['opens a second pathway for who comes back', 'received', endedAt('08:59'), 'open'],
    ['opens it by a coordinator’s word', 'requested', endedAt('08:59'), 'open'],
    ['opens it by a recall to a prison', 'recalled', endedAt('08:59'), 'open'],
    ['opens it again by a recall where an instance left it half opened', 'recalled', again('opening'), 'open'],
    ['does not open a first pathway by a recall', 'recalled', known('opening'), 'parked'],
    ['waits for who is on the way back', 'dates', endedAt('08:59'), 'parked'],
    ['comes late, when it is no word of the prison’s', 'arrived', endedAt('08:59'), 'late'],
    ['goes to the second pathway', 'released', again('open'), 'pathway'],
  ] as const)('%s', (_title, word, identities, to) => {
    expect(destinationOf(said('1', word, [anna.noms]), identities).to).toBe(to);
  });

  it('links the number nobody knows to the person somebody knows', () => {
    expect(destinationOf(said('1', 'linked', [anna.noms, anna.crn]), known('open'))).toEqual({
      to: 'link',
      personRef: 'person-a',
      unknown: [anna.crn],
    });
  });

  it('is disputed when its numbers are two people', () => {
    expect(destinationOf(said('1', 'linked', [anna.noms, boris.noms]), known('open')).to).toBe('disputed');
    expect(destinationOf(said('1', 'released', [anna.noms, boris.noms]), known('open')).to).toBe('disputed');
  });
});

const arrived = (report: Report, bytes = 600): Arrived => ({ report, partition: 0, offset: 0, bytes });
const idsOf = (groups: Arrived[][]): string[][] => groups.map((group) => group.map(({ report }) => report.id.slice(7)));

it('keeps together, in order, what may be about one person', () => {
  const batch = [
    said('1', 'released', [anna.noms]),
    said('2', 'released', [boris.noms]),
    said('3', 'officer', [anna.crn]),
    said('4', 'linked', [anna.noms, anna.crn]),
    said('5', 'officer', [boris.crn]),
  ].map((report) => arrived(report));
  expect(idsOf(together(batch, nobody))).toEqual([['1', '3', '4'], ['2'], ['5']]);
  const ofBoris: Known = { ...known('open'), owners: new Map([...known().owners, [boris.crn.token, 'person-b']]) };
  expect(idsOf(together(batch, ofBoris))).toEqual([
    ['1', '3', '4'],
    ['2', '5'],
  ]);
});

it('sends at most 50 reports or 256 kB in one signal', () => {
  const some = (count: number, bytes: number) => Array.from({ length: count }, () => ({ bytes }));
  expect(parcels(some(120, 600)).map((parcel) => parcel.length)).toEqual([50, 50, 20]);
  expect(parcels(some(5, 100_000)).map((parcel) => parcel.length)).toEqual([2, 2, 1]);
  expect(parcels(some(2, 300_000)).map((parcel) => parcel.length)).toEqual([1, 1]);
  expect(parcels([])).toEqual([]);
});

const both = (state: PathwayRow, other: PathwayRow | undefined): Known => {
  const two = known(state);
  if (other !== undefined)
    two.people.set('person-b', { personRef: 'person-b', pathway: { pathwayId: 'pathway-b', state: other } });
  return two;
};
const merged = ofNumbers('m', 'merged', [anna.noms, boris.noms]);

describe('a merge of two people', () => {
  it('ends the other pathway in the surviving one', () =>
    expect(destinationOf(merged, both('open', 'open'))).toMatchObject({
      to: 'merge',
      kept: { personRef: 'person-a' },
      gone: { personRef: 'person-b' },
    }));

  it('goes on in the only pathway there is, whoever’s number survives', () =>
    expect(destinationOf(ofNumbers('m', 'merged', [boris.noms, anna.noms]), both('open', undefined))).toMatchObject({
      to: 'merge',
      kept: { personRef: 'person-a' },
      gone: { personRef: 'person-b' },
    }));

  it('into a closed pathway is for a person to look at', () =>
    expect(destinationOf(merged, both('closed', 'open')).to).toBe('disputed'));
});
