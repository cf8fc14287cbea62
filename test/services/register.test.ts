import type { Draft } from '../../domain/pathway/draft';
import type { RegisterAnswer } from '../../schemas/api/register';
import { importRegister } from '../../services/cli/register';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  api = await apiInMemory(world, { who: 'olu-bright' });
});
afterEach(() => api.close());

const header = 'id,name,area,unit,team,roles,languages,workPhone,dutyPhone,absences,competences,answersFor';
const noor =
  'noor-castellane,Noor Castellane,eastmoor,harbour-street,release,probation-officer;supervisor,en;nb,01632 960404,,' +
  '2026-04-01/2026-04-10/maya-thornbury;2026-07-01/2026-07-14,exit-work/college/2/2025-05-01/2028-05-01,panel;director';
const maya = 'maya-thornbury,Maya Thornbury,eastmoor,harbour-street,release,probation-officer,en,,,,,';

const imported = (...lines: string[]) =>
  importRegister(
    { url: api.url, token: async () => 'olu-bright' },
    'probation',
    new TextEncoder().encode([header, ...lines].join('\n')),
  );

describe('an agency’s register', () => {
  it('is told as a file, a member a line, and then tells who works where', async () => {
    expect(await imported(noor)).toMatchObject({ json: { taken: 1, refused: [] } });
    expect((await api.ask('/api/register/probation', { headers: as('tobias-wren') })).body).toContainEqual({
      id: 'noor-castellane',
      name: 'Noor Castellane',
      agency: 'probation',
      serves: [],
      area: 'eastmoor',
      unit: 'harbour-street',
      team: 'release',
      roles: ['probation-officer', 'supervisor'],
      answersFor: ['panel', 'director'],
      languages: ['en', 'nb'],
      workPhone: '01632 960404',
      absences: [
        { from: '2026-04-01', to: '2026-04-10', cover: 'maya-thornbury' },
        { from: '2026-07-01', to: '2026-07-14' },
      ],
      competences: [
        { course: 'exit-work', provider: 'college', level: '2', obtainedOn: '2025-05-01', validUntil: '2028-05-01' },
      ],
    });
  });

  it('is told as JSON with the same answer, and told again changes nothing', async () => {
    const staying = ['maya-thornbury', 'olu-bright'];
    const members = (await world.ports.register.members('probation'))
      .filter(({ id }) => staying.includes(id))
      .map(({ agency: _told, ...entry }) => entry);
    const put = () => api.ask('/api/register/probation', { method: 'PUT', body: { members } });
    expect((await put()).body).toMatchObject({ taken: 2, left: expect.arrayContaining(['ruth-oyelaran']) as unknown });
    expect((await put()).body).toEqual({ taken: 2, left: [], handedBack: [], refused: [] });
  });

  it('is told by its own administrator alone, on record before anybody is taken or leaves', async () => {
    const put = (agency: string) => api.ask(`/api/register/${agency}`, { method: 'PUT', body: { members: [] } });
    expect(await put('prison')).toMatchObject({ status: 404, body: { code: 'not-yours' } });
    expect(world.members.get('tobias-wren')?.leftOn).toBeUndefined();
    world.logs = false;
    expect((await put('probation')).status).toBe(503);
    expect(world.members.get('maya-thornbury')?.leftOn).toBeUndefined();
    world.logs = true;
    expect((await put('probation')).status).toBe(200);
    expect(world.accessed.at(-1)).toMatchObject({ kind: 'change', what: 'PUT /api/register/:agency probation' });
  });

  it('is read by others to ring somebody, and by a mentor in their own agency alone', async () => {
    const read = async (who: string, agency: string) =>
      (await api.ask(`/api/register/${agency}`, { headers: as(who) })).status;
    expect(await read('maya-thornbury', 'prison')).toBe(200);
    expect(await read('sami-aldous', 'community')).toBe(200);
    expect(await read('sami-aldous', 'prison')).toBe(404);
  });

  it('names a wrong line with its field, takes the others, and lets nobody leave by a mistake', async () => {
    const result = await imported(noor.replace('2026-04-10', '2026-03-01'), 'x,,a,b,c,boss,en,,,,,', maya);
    expect(result).toMatchObject({ failed: true, json: { taken: 1, left: [] } });
    expect(result.lines).toEqual([
      expect.stringMatching(/^line 2: absences\.0\.to: an absence ends/),
      expect.stringMatching(/^line 3: id: /),
      expect.stringMatching(/^line 3: name: /),
      expect.stringMatching(/^line 3: roles\.0: /),
      '1 taken, 0 left, 4 wrong.',
    ]);
    expect(world.members.get('ruth-oyelaran')?.leftOn).toBeUndefined();
  });

  it('whose file no longer names a member says that they left, and keeps who they were', async () => {
    expect((await imported(maya)).lines[0]).toContain('noor-castellane');
    expect(world.members.get('noor-castellane')).toMatchObject({ name: 'Noor Castellane', leftOn: '2026-04-01' });
    expect(world.members.get('isla-holt')?.leftOn).toBeUndefined();
  });

  it('may not speak for a member of another agency, nor twice for one of its own', async () => {
    const result = await imported(maya, maya, maya.replace('maya-thornbury', 'isla-holt'));
    expect(result.lines).toEqual([
      'line 3: id: stands on a line before',
      "line 4: id: is a member of another agency's register",
      '1 taken, 0 left, 2 wrong.',
    ]);
  });

  it('that is no CSV is refused with what is wrong', async () =>
    expect(imported('"maya')).rejects.toMatchObject({ code: 'no-csv' }));
});

describe('the sessions of a member', () => {
  const end = (who: string, agency = 'probation') =>
    api.ask(`/api/register/${agency}/maya-thornbury/sign-out`, { method: 'POST', body: {}, headers: as(who) });

  it('are ended by an administrator of the agency or the data protection officer, on record', async () => {
    world.sessions.add('maya-thornbury');
    for (const who of ['wes-hallam', 'ruth-oyelaran']) expect((await end(who)).status).toBe(404);
    expect((await end('wes-hallam', 'prison')).body).toMatchObject({ code: 'no-such-member' });
    expect(world.sessions.has('maya-thornbury')).toBe(true);
    expect((await end('olu-bright')).body).toEqual({ member: 'maya-thornbury', ended: 1 });
    expect(world.accessed.at(-1)).toMatchObject({
      kind: 'change',
      who: 'olu-bright',
      what: expect.stringContaining('sign-out') as string,
    });
    expect((await end('hanne-berg')).body).toEqual({ member: 'maya-thornbury', ended: 0 });
  });
});

describe('the work of somebody who has left', () => {
  const given = (pathwayId: string) => {
    const assigned = { step: 'handover-report', to: 'tobias-wren', by: 'prison', reason: 'workload' } as const;
    const reassigned: Draft = { type: 'transition.step.reassigned', data: assigned };
    return told.story(pathwayId, told.opened, told.registered, told.planMade, told.reportOpened, reassigned);
  };
  const without = async (...gone: string[]) => {
    const stay = (await world.ports.register.members('prison')).filter(({ id }) => !gone.includes(id));
    const members = stay.map(({ agency: _told, ...entry }) => entry);
    const sent = { method: 'PUT', body: { members }, headers: as('wes-hallam') };
    return (await api.ask('/api/register/prison', sent)).body as RegisterAnswer;
  };
  const queue = 'prison/north/eastmoor/resettlement';

  it('goes to their team’s queue, a report of their agency for each step', async () => {
    world.tell(...given('p-1'));
    world.tell(...given('p-2'));
    const { left, handedBack } = await without('tobias-wren');
    expect(left).toEqual(['tobias-wren']);
    expect(handedBack).toEqual(
      ['p-1', 'p-2'].map((pathwayId) => ({
        ...{ pathwayId, step: 'handover-report', member: 'tobias-wren', to: queue },
        outcome: 'taken',
      })),
    );
    expect(world.delivered).toMatchObject([
      { pathwayId: 'p-1', sourceAgency: 'prison', data: { to: queue, reason: 'left' } },
      { pathwayId: 'p-2' },
    ]);
  });

  it('is handed back once, however often the register is told', async () => {
    world.tell(...given('p-1'));
    await without('tobias-wren');
    expect((await without('tobias-wren')).handedBack).toHaveLength(1);
    expect(world.delivered).toHaveLength(1);
  });

  it('is handed back by the next telling where the first broke off', async () => {
    world.tell(...given('p-1'));
    await world.ports.register.leave(['tobias-wren'], '2026-03-31');
    expect((await without('tobias-wren')).handedBack).toMatchObject([{ outcome: 'taken' }]);
  });

  it('stays with the first of a pair of whom both leave at once', async () => {
    const detail = { track: 'specialised', firstWorker: 'tobias-wren', secondWorker: 'anders-lowell' };
    const pair: Draft = { type: 'transition.fact.recorded', data: { fact: 'track', detail } };
    const begun = given('p-1');
    world.tell(...begun, { ...told.story('p-1', pair)[0]!, seq: begun.length + 1 });
    expect((await without('tobias-wren', 'anders-lowell')).handedBack).toMatchObject([{ outcome: 'kept' }]);
    expect(world.delivered).toEqual([]);
  });
});
