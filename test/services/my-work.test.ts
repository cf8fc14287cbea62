import type { Draft } from '../../domain/pathway/draft';
import type { MyWork } from '../../schemas/api/my-work';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const WREN = 'tobias-wren';
const HOLT = 'isla-holt';
const TEAM = 'prison/north/eastmoor/resettlement';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.store.set(`person/${told.tokenOf('A')}`, { name: 'Robin Ashdown' });
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const begun = [told.opened, told.registered, told.planMade, told.reportOpened];
const givenTo = (to: string): Draft => ({
  type: 'transition.step.reassigned',
  data: { step: 'handover-report', by: 'prison', to, reason: 'workload' },
});
const tell = (...drafts: Draft[]) => world.tell(...told.story('p-1', ...begun, ...drafts));
const workOf = async (who: string, query = ''): Promise<MyWork> =>
  (await api.ask(`/api/my-work${query}`, { headers: as(who) })).body as MyWork;
const asWren = { headers: as(WREN) };
const counts = ({ forMe, forOthers, forTeam, sentBack }: MyWork) =>
  [forMe, forOthers, forTeam, sentBack].map(({ length }) => length);

describe('my work', () => {
  it('is a step that was given to me, with whose it is and when it is due', async () => {
    tell(givenTo(WREN));
    const { forMe, whole } = await workOf(WREN);
    expect(whole).toBe(true);
    expect(forMe).toEqual([
      expect.objectContaining({
        pathwayId: 'p-1',
        name: 'Robin Ashdown',
        step: 'handover-report',
        assigneeName: 'Tobias Wren',
        due: '2026-05-18T22:59:59.999Z',
        overdue: false,
        dueThisWeek: false,
      }),
    ]);
    expect(counts(await workOf(HOLT))).toEqual([0, 0, 0, 0]);
  });

  it('waits for my team when it was given to the team, or to nobody', async () => {
    tell(givenTo(TEAM));
    expect(counts(await workOf(WREN))).toEqual([0, 0, 1, 0]);
    expect(counts(await workOf(HOLT))).toEqual([0, 0, 0, 0]);
    world.tell(...told.story('p-2', ...begun));
    expect(counts(await workOf(HOLT))).toEqual([0, 0, 1, 0]);
    expect(counts(await workOf('maya-thornbury'))).toEqual([0, 0, 0, 0]);
  });

  it('waits for every team while it is given to somebody whom no register names', async () => {
    tell(givenTo('nobody-known'));
    expect(counts(await workOf(HOLT))).toEqual([0, 0, 1, 0]);
  });

  it('is a colleague’s whom I cover for while they are away', async () => {
    tell(givenTo(WREN));
    const absences = [{ from: '2026-03-30', to: '2026-04-01', cover: HOLT }];
    world.members.set(WREN, { ...world.members.get(WREN)!, absences });
    expect(counts(await workOf(HOLT))).toEqual([1, 0, 0, 0]);
    expect(counts(await workOf(WREN))).toEqual([0, 0, 0, 0]);
  });

  it('goes back to the team when its owner has left', async () => {
    tell(givenTo(WREN));
    world.members.set(WREN, { ...world.members.get(WREN)!, leftOn: '2026-04-01' });
    world.members.set(HOLT, { ...world.members.get(HOLT)!, team: 'resettlement' });
    expect(counts(await workOf(HOLT))).toEqual([0, 0, 1, 0]);
  });

  it('waits for others while they are asked, and for their team meanwhile', async () => {
    tell(givenTo(WREN), told.reportOffered);
    expect(counts(await workOf(WREN))).toEqual([0, 1, 0, 0]);
    expect(counts(await workOf('maya-thornbury'))).toEqual([0, 0, 1, 0]);
  });

  it('that came back is told since the time I ask for', async () => {
    tell(givenTo(WREN), told.reportOffered, told.reportReturned);
    const { forMe, sentBack } = await workOf(WREN, '?since=2026-03-01T00:00:00.000Z');
    expect(sentBack).toEqual(forMe);
    expect(sentBack).toMatchObject([{ sentBack: { answer: 'returned', by: 'probation', reason: 'incomplete' } }]);
    expect(counts(await workOf(WREN, '?since=2026-03-31T00:00:00.000Z'))).toEqual([1, 0, 0, 0]);
  });

  it.each([
    ['2026-05-17T10:00:00.000Z', [0, 0]],
    ['2026-05-18T10:00:00.000Z', [0, 1]],
    ['2026-05-19T10:00:00.000Z', [1, 0]],
  ])('due on Monday the 18th and asked for on %s is overdue, or due this week', async (now, expected) => {
    await api.close();
    world.ports.now = () => now;
    api = await apiInMemory(world);
    tell(givenTo(WREN));
    const found = [await workOf(WREN, '?due=overdue'), await workOf(WREN, '?due=this-week')];
    expect(found.map(({ forMe }) => forMe.length)).toEqual(expected);
  });

  it('says that somebody leaves on a Friday, and whether they have a bed', async () => {
    tell(givenTo(WREN));
    const { forMe } = await workOf(WREN);
    expect(forMe).toMatchObject([{ fridayRelease: true, released: false, housing: 'planned' }]);
  });

  it('comes to whoever answers for where the clock has brought it', async () => {
    tell(told.reportOffered, told.reportEscalated);
    const answersFor = ['supervisor' as const];
    world.members.set(HOLT, { ...world.members.get(HOLT)!, answersFor });
    expect((await workOf(HOLT)).forDecision).toMatchObject([{ step: 'handover-report', escalatedTo: 'supervisor' }]);
    expect((await workOf(WREN)).forDecision).toEqual([]);
  });

  it('is seen by whoever said so, until something comes after', async () => {
    tell(givenTo(WREN));
    const items = [{ pathwayId: 'p-1', step: 'handover-report' }];
    expect((await workOf(WREN)).forMe[0]?.acknowledged).toBeUndefined();
    const { status } = await api.ask('/api/my-work/acknowledge', { method: 'POST', body: { items }, ...asWren });
    expect(status).toBe(200);
    expect((await workOf(WREN)).forMe[0]?.acknowledged).toBe('2026-04-01T10:00:00.000Z');
    expect(counts(await workOf(WREN))).toEqual([1, 0, 0, 0]);
    const later = told.story('p-1', ...begun, givenTo(WREN), told.reportOffered).slice(-1);
    world.tell(...later.map((event) => ({ ...event, at: '2026-04-02T10:00:00.000Z' })));
    expect((await workOf(WREN)).forOthers[0]?.acknowledged).toBeUndefined();
  });

  it('says whom to ring: whoever is there at the agency, and not myself', async () => {
    tell(givenTo(WREN));
    const [mine] = (await workOf(WREN)).forMe;
    expect(mine?.ring).toEqual([]);
    world.tell(...told.story('p-2', ...begun));
    const [ofTheTeam] = (await workOf(HOLT)).forTeam;
    expect(ofTheTeam?.ring.map(({ name, as }) => [name, as])).toEqual([
      ['Tobias Wren', 'agency'],
      ['Anders Lowell', 'agency'],
    ]);
  });

  it('says whom to ring at whoever is waited for, by number', async () => {
    tell(givenTo(WREN), told.reportOffered);
    const [theirs] = (await workOf(WREN)).forOthers;
    expect(theirs?.ring).toEqual([
      {
        member: 'ruth-oyelaran',
        name: 'Ruth Oyelaran',
        as: 'above',
        workPhone: '01632 960403',
        dutyPhone: '01632 960400',
      },
    ]);
  });
});
