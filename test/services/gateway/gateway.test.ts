import type { Report } from '../../../schemas/reports/report';
import { gatewayOver, gatewayWorld, onPartition, type GatewayWorld } from '../../support/gateway-in-memory';
import { ofNumbers, person, said } from '../../support/gateway-reports';

const { noms, crn } = person('AB');
const other = person('CD');

const given = (...batches: Report[][]) => {
  const world = gatewayWorld();
  const gateway = gatewayOver(world);
  const take = async (...reports: Report[]): Promise<void> => gateway.take(onPartition(reports));
  return {
    world,
    gateway,
    take,
    before: async () => {
      for (const batch of batches) await take(...batch);
    },
  };
};

const ids = (reports: Report[]): string[] => reports.map(({ id }) => id.replace('report-', ''));
const told = (world: GatewayWorld): string[] => [...world.runs.keys()].flatMap((id) => ids(world.toldTo(id)));
const heldAs = (world: GatewayWorld, kind: string): string[] =>
  [...world.held.values()].filter((held) => held.kind === kind).map(({ arrived }) => arrived.report.id.slice(7));

it('opens a pathway when a person is received into custody', async () => {
  const { world, take } = given();
  await take(said('1', 'received', [noms]));
  expect(told(world)).toEqual(['1']);
  expect([...world.people.values()].map(({ pathway }) => pathway.state)).toEqual(['open']);
});

it('tells what comes together about one person in one signal', async () => {
  const { world, take, before } = given([said('1', 'received', [noms])]);
  await before();
  await take(said('2', 'released', [noms]), said('3', 'released', [other.noms]), said('4', 'arrived', [noms]));
  expect(world.runs.get('pathway-1')?.signals.map(ids)).toEqual([['1'], ['2', '4']]);
});

it('parks what is said of a person nobody knows, and tells it in order once their pathway opens', async () => {
  const { world, take } = given();
  await take(said('3', 'released', [noms], 3), said('2', 'arrived', [noms], 2));
  expect(heldAs(world, 'parked')).toEqual(['3', '2']);
  await take(said('1', 'received', [noms], 9));
  expect(told(world)).toEqual(['1', '2', '3']);
  expect(world.held.size).toBe(0);
});

it('gives a linked number to the same person, and what was parked under it follows the link', async () => {
  const { world, take, before } = given([said('1', 'officer', [crn])], [said('2', 'received', [noms])]);
  await before();
  expect(heldAs(world, 'parked')).toEqual(['1']);
  await take(said('3', 'linked', [noms, crn]), said('4', 'officer', [crn]));
  expect(told(world)).toEqual(['2', '3', '1', '4']);
  expect(world.held.size).toBe(0);
});

it('keeps a link of two unknown numbers until one of them opens a pathway, then follows it', async () => {
  const { world, take } = given();
  await take(said('1', 'linked', [noms, crn], 1), said('2', 'officer', [crn], 2));
  await take(said('3', 'received', [noms], 3));
  expect(told(world)).toEqual(['3', '1', '2']);
  expect(new Set(world.owners.values()).size).toBe(1);
  expect(world.held.size).toBe(0);
});

it('holds a link between two people as disputed, and changes neither', async () => {
  const { world, take, before } = given([said('1', 'received', [noms])], [said('2', 'received', [other.noms])]);
  await before();
  await take(said('3', 'linked', [noms, other.noms]), said('4', 'released', [noms]));
  expect(heldAs(world, 'disputed')).toEqual(['3']);
  expect(told(world)).toEqual(['1', '4', '2']);
});

it('holds what comes after a pathway closed as late, and opens no second one', async () => {
  const { world, take, before } = given([said('1', 'received', [noms])]);
  await before();
  world.runs.get('pathway-1')!.closed = true;
  await take(said('2', 'arrived', [noms]), said('3', 'received', [noms]));
  expect(heldAs(world, 'late')).toEqual(['2', '3']);
  expect(world.held.get('report-2')?.pathwayId).toBe('pathway-1');
  expect(world.runs.size).toBe(1);
  expect([...world.people.values()].map(({ pathway }) => pathway.state)).toEqual(['closed']);
});

describe('somebody who comes back after their pathway ended', () => {
  const ended = { closed: true, closedAt: '2026-03-09T09:05:00.000Z' };
  const first = [said('1', 'received', [noms]), said('2', 'linked', [noms, crn])];

  it('gets a pathway of their own, which is told what was said of them since, by all of their numbers', async () => {
    const { world, take, before } = given(first);
    await before();
    Object.assign(world.runs.get('pathway-1')!, ended);
    await take(said('3', 'dates', [noms], 7), said('4', 'received', [noms], 8), said('5', 'officer', [crn], 9));
    expect(ids(world.toldTo('pathway-1'))).toEqual(['1', '2']);
    expect(ids(world.toldTo('pathway-2'))).toEqual(['4', '3', '5']);
    expect(world.toldTo('pathway-2')[0]?.identifiers.map(({ token }) => token)).toEqual([noms.token, crn.token]);
    expect([world.people.size, world.held.size]).toEqual([1, 0]);
  });

  it('is described there as before', async () => {
    const { world, take, before } = given(first);
    await before();
    Object.assign(world.runs.get('pathway-1')!, ended);
    world.details.add(`person/${crn.token}`);
    await take(said('3', 'received', [noms], 8));
    expect(world.runs.get('pathway-2')?.detailsRef).toBe(`person/${crn.token}`);
  });

  it('gets one, however often it is said and by how many instances', async () => {
    const { world, gateway, before } = given(first);
    await before();
    Object.assign(world.runs.get('pathway-1')!, ended);
    const again = onPartition([said('3', 'received', [noms], 8)]);
    await Promise.all([gateway.take(again), gatewayOver(world).take(again)]);
    await gateway.take(again);
    expect([...world.runs.keys()]).toEqual(['pathway-1', 'pathway-2']);
    expect([...world.people.values()].map(({ pathway }) => pathway)).toEqual([
      { pathwayId: 'pathway-2', state: 'open', after: 'pathway-1' },
    ]);
  });

  it('is for a person to look at where the first one ended with a death, whose word then counts', async () => {
    const { world, take, before } = given(first);
    await before();
    Object.assign(world.runs.get('pathway-1')!, ended, { reason: 'died' });
    await take(said('3', 'received', [noms], 8));
    expect([heldAs(world, 'late'), world.runs.size]).toEqual([['3'], 1]);
    await take(said('4', 'requested', [noms], 9));
    expect(ids(world.toldTo('pathway-2'))).toEqual(['4']);
  });
});

it('keeps a closed pathway closed when Temporal has forgotten it', async () => {
  const { world, take, before } = given([said('1', 'received', [noms])]);
  await before();
  world.runs.get('pathway-1')!.forgotten = true;
  await take(said('2', 'received', [noms]));
  expect(heldAs(world, 'late')).toEqual(['2']);
  expect(told(world)).toEqual(['1']);
});

it('does not list as late what a closed pathway took while it was open', async () => {
  const { world, take, before } = given([said('1', 'received', [noms]), said('2', 'died', [noms])]);
  await before();
  world.runs.get('pathway-1')!.closed = true;
  await take(said('1', 'received', [noms]), said('2', 'died', [noms]), said('3', 'arrived', [noms]));
  expect(heldAs(world, 'late')).toEqual(['3']);
});

it('sets aside what nobody can read with its reason, and its neighbours go on', async () => {
  const { world, gateway } = given();
  const [first, last] = onPartition([said('1', 'received', [noms]), said('2', 'released', [noms])]);
  const spoiled = (text: string, offset: string) => ({ ...first!, value: Buffer.from(text), offset });
  const nobody = JSON.stringify({ ...said('9', 'released', [noms]), identifiers: [] });
  await gateway.take([
    first!,
    spoiled('{"id":', '10'),
    spoiled('{"id":"report-7","type":"agency.weather.changed"}', '11'),
    spoiled(nobody, '12'),
    last!,
  ]);
  expect(told(world)).toEqual(['1', '2']);
  expect(world.deadLetters).toEqual([
    { offset: '10', reason: 'not JSON', reportId: undefined },
    { offset: '11', reason: expect.stringContaining('type: ') as string, reportId: 'report-7' },
    { offset: '12', reason: 'identifiers: names no person', reportId: 'report-9' },
  ]);
});

it('dead-letters nothing because a server is away: the batch comes again', async () => {
  const world = gatewayWorld();
  let away = true;
  const gateway = gatewayOver(world, async (what) => {
    if (away && what === 'tell') throw new Error('Temporal is away');
  });
  await gateway.take(onPartition([said('1', 'received', [noms])]));
  const batch = onPartition([said('2', 'released', [noms])], 0, 1);
  await expect(gateway.take(batch)).rejects.toThrow('Temporal is away');
  away = false;
  await gateway.take(batch);
  expect(told(world)).toEqual(['1', '2']);
  expect([world.deadLetters.length, world.held.size]).toEqual([0, 0]);
});

it('delivers at its start what an instance left parked when it died between a link and what followed', async () => {
  const { world, take, before } = given([said('1', 'received', [noms])], [said('2', 'officer', [crn])]);
  await before();
  world.owners.set(crn.token, world.owners.get(noms.token)!);
  await gatewayOver(world).sweep();
  expect(told(world)).toEqual(['1', '2']);
  await take(said('3', 'officer', [crn]));
  expect(told(world)).toEqual(['1', '2', '3']);
  expect(world.held.size).toBe(0);
});

it('changes nothing when everything is read again from the beginning', async () => {
  const batches = [
    [said('1', 'officer', [crn], 1), said('2', 'received', [noms], 2), said('3', 'linked', [noms, crn], 3)],
    [said('4', 'died', [noms], 4), said('5', 'released', [other.noms], 5)],
  ];
  const { world, gateway, before } = given(...batches);
  await before();
  world.runs.get('pathway-1')!.closed = true;
  const then = JSON.stringify([told(world), [...world.held], [...world.owners]]);
  await gateway.take(onPartition(batches.flat()));
  expect(JSON.stringify([told(world), [...world.held], [...world.owners]])).toBe(then);
});

it('lets the pathway of the surviving number absorb the other one, and tells it what comes after', async () => {
  const { world, take, before } = given([said('1', 'received', [noms]), said('2', 'received', [other.noms])]);
  await before();
  await take(ofNumbers('3', 'merged', [noms, other.noms]), said('4', 'released', [other.noms]));
  expect(ids(world.toldTo('pathway-1'))).toEqual(['1', '3', '4']);
  expect(world.toldTo('pathway-2').at(-1)).toMatchObject({ data: { into: 'pathway-1' } });
  expect(world.held.size).toBe(0);
});

it('changes nothing when the same merge comes again', async () => {
  const { world, take, before } = given([said('1', 'received', [noms]), said('2', 'received', [other.noms])]);
  await before();
  const merge = ofNumbers('3', 'merged', [noms, other.noms]);
  await take(merge);
  await take(merge);
  expect(ids(world.toldTo('pathway-1'))).toEqual(['1', '3']);
  expect(ids(world.toldTo('pathway-2'))).toEqual(['2', '3']);
});

describe('a merge that is taken back', () => {
  const merge = ofNumbers('3', 'merged', [noms, other.noms]);
  const unmerge = ofNumbers('4', 'unmerged', [other.noms, noms]);
  const twoThenOne = [[said('1', 'received', [noms]), said('2', 'received', [other.noms, other.crn])], [merge]];

  it('lets the pathway that had ended go on, with all of its numbers', async () => {
    const { world, take, before } = given(...twoThenOne);
    await before();
    world.runs.get('pathway-2')!.closed = true;
    await take(unmerge);
    await take(said('5', 'released', [other.noms]), said('6', 'officer', [other.crn]), said('7', 'released', [noms]));
    expect(ids(world.toldTo('pathway-1'))).toEqual(['1', '3', '4', '7']);
    expect(ids(world.toldTo('pathway-2'))).toEqual(['2', '3', '4', '5', '6']);
    expect([...world.people.values()].map(({ pathway }) => pathway.state)).toEqual(['open', 'open']);
  });

  it('changes nothing when it comes again', async () => {
    const { world, take, before } = given(...twoThenOne, [unmerge]);
    await before();
    await take(unmerge);
    expect(ids(world.toldTo('pathway-2'))).toEqual(['2', '3', '4']);
    expect(new Set(world.owners.values()).size).toBe(2);
  });

  it('is for a person to look at where nobody can open the ended one, and a new admission opens another', async () => {
    const { world, take, before } = given(...twoThenOne);
    await before();
    world.runs.get('pathway-2')!.forgotten = true;
    await take(unmerge);
    expect(world.held.get('report-4')).toMatchObject({ kind: 'disputed', pathwayId: 'pathway-2' });
    await take(said('5', 'received', [other.noms]));
    expect(ids(world.toldTo('pathway-3'))).toEqual(['5']);
  });

  it('gives a number that had no pathway before to somebody who is new', async () => {
    const { world, take, before } = given([said('1', 'received', [noms])], [merge]);
    await before();
    await take(unmerge);
    await take(said('5', 'received', [other.noms]));
    expect(ids(world.toldTo('pathway-1'))).toEqual(['1', '3', '4']);
    expect(ids(world.toldTo('pathway-2'))).toEqual(['5']);
  });
});
