import { cliUnderTest } from '../support/cli';

const cli = cliUnderTest();
const { run } = cli;

const row = {
  ...{ personRef: 'person-1', profile: 'gb-eaw', zone: 'Europe/London', conditions: [], leadUnconfirmed: false },
  ...{ released: false, fridayRelease: false, setAside: 0, seq: 4, updatedAt: '2026-03-02T09:00:00.000Z' },
};
const asked = {
  ...{ ...row, pathwayId: 'p-1', phase: 'handover', lead: 'prison', release: '2026-06-01' },
  next: {
    ...{ step: 'handover-report', status: 'offered', waitingFor: 'probation', escalatedTo: 'supervisor' },
    ...{ since: '2026-03-02T09:00:00.000Z', due: '2026-03-09T00:00:00.000Z' },
  },
};
const ended = {
  ...row,
  pathwayId: 'p-2',
  phase: 'closed',
  lead: 'community',
  closed: 'died',
  conditions: ['recalled'],
};

const listed = (...args: string[]) => run(['pathways', ...args], { THROUGHGATE_API_URL: cli.url });

describe('pathways', () => {
  beforeEach(() => (cli.answer = { status: 200, body: { items: [asked, ended] } }));

  it('lists each with its day of release, phase, who leads and what it waits for', async () => {
    expect(await listed()).toEqual({
      code: 0,
      out: [
        'p-1: release 2026-06-01; handover; prison leads; waits for probation: handover-report, since 2 Mar 2026, 09:00, due end of 8 Mar 2026, with the supervisor',
        'p-2: no release date; closed, died; community leads; recalled',
      ],
      err: [],
    });
    expect(cli.heard[0]?.path).toBe('/api/caseload?limit=200');
  });

  it('lists those alone that wait for somebody where that is asked', async () => {
    const { out } = await listed('--waiting', '--json');
    expect(JSON.parse(out[0]!)).toEqual([asked]);
    cli.answer = { status: 200, body: { items: [ended] } };
    expect(await listed('--waiting')).toMatchObject({ out: ['No pathway that you may see waits for anybody.'] });
  });
});
