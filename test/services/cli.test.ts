import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { cliUnderTest } from '../support/cli';
import * as told from '../support/pathway-story';

const cli = cliUnderTest();
const { run } = cli;
const publish = ['publish', '--agency', 'prison', 'payload.json'];

describe('explain', () => {
  it('says why a step is due then, who was told, what it waits for down to the root, whom to ring and what is next', async () => {
    const wait = { since: '2026-05-01T08:00:00.000Z', overdue: false };
    const zone = 'Europe/London';
    const rule = '5 working days before release';
    const skipped = [{ day: '2027-01-01', name: 'New Year’s Day' }, { day: '2027-01-02' }];
    const step = {
      ...{ step: 'responsibility-transfer', title: 'Transfer', status: 'blocked', due: '2026-05-18T23:00:00.000Z' },
      reckoning: { rule, zone, from: '2027-01-04', day: '2026-12-23', skipped },
      chain: [
        { ...wait, kind: 'step', step: 'responsibility-transfer', behind: 'handover-report' },
        { ...wait, kind: 'work', step: 'handover-report', agency: 'prison' },
      ],
      ring: { agency: 'prison', role: 'responsible-prison-officer', escalatedTo: 'supervisor' },
      next: { at: '2026-05-20T23:00:00.000Z', then: 'escalates', to: 'supervisor' },
      people: [
        { member: 'tobias-wren', name: 'Tobias Wren', as: 'member', workPhone: '01632 960411' },
        { member: 'ruth-oyelaran', name: 'Ruth Oyelaran', as: 'above', dutyPhone: '01632 960400' },
      ],
      setAside: [{ seq: 5, at: '2026-05-11T08:00:00.000Z', reason: 'not-asked', reportType: 'agency.step.accepted' }],
      told: [{ seq: 4, at: '2026-05-10T23:00:00.000Z', what: 'reminded', to: 'prison', late: true }],
    };
    const lead = {
      ...{ lead: 'prison', reason: 'determinate', effectiveOn: '2025-03-03', unconfirmed: false },
      inputs: { handover: '2026-05-18', confirmed: false },
      inputsAtChange: { handover: '2026-05-04', confirmed: false },
    };
    cli.answer = {
      status: 200,
      body: { pathwayId: 'p-1', profile: 'gb-eaw', profileVersion: 2, rulesVersion: 1, lead, steps: [step] },
    };
    const { code, out } = await run(['explain', 'p-1', 'responsibility-transfer'], { THROUGHGATE_API_URL: cli.url });
    expect(cli.heard[0]?.path).toBe('/api/pathways/p-1/explain?step=responsibility-transfer');
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        'responsibility-transfer: Transfer; blocked',
        '  due end of 18 May 2026 Europe/London; 5 working days before release: from 2027-01-04 to 2026-12-23, passing over 2027-01-01 (New Year’s Day), 2027-01-02',
        '  prison was reminded 11 May 2026, 00:00, late',
        '  agency.step.accepted 11 May 2026, 09:00 was set aside: not-asked',
        '  waits for handover-report, before responsibility-transfer, since 1 May 2026, 09:00',
        '  which waits for prison to do handover-report, since 1 May 2026, 09:00',
        '  ring prison, responsible-prison-officer; it is with the supervisor',
        '    Tobias Wren has it in hand, 01632 960411',
        '    Ruth Oyelaran answers for it when its clock runs out, on duty 01632 960400',
        '  next: it goes to the supervisor, end of 20 May 2026',
        'prison leads since 2025-03-03: determinate',
        '  looked at handover 2026-05-18, confirmed false',
        '  when the lead last changed: handover 2026-05-04, confirmed false',
        'By profile gb-eaw version 2, rules version 1.',
      ],
    });
  });
});

describe('publish', () => {
  it('sends the payload as it is and tells the adapter’s answer', async () => {
    const told = await run(publish, { THROUGHGATE_PRISON_URL: cli.url });
    expect(told).toEqual({ code: 0, out: ['Published as agency.custody.received, report r-1.'], err: [] });
    expect(cli.heard).toEqual([
      { path: '/reports', body: '{"eventType": "prison-offender-events.prisoner.received"}' },
    ]);
  });

  it('ends with one line of JSON where a program reads it', async () => {
    const { out } = await run([...publish, '--json'], { THROUGHGATE_PRISON_URL: cli.url });
    expect(out).toEqual(['{"outcome":"published","reportId":"r-1","type":"agency.custody.received"}']);
  });

  it('says why a payload was ignored', async () => {
    cli.answer = { status: 200, body: { outcome: 'ignored', reasons: ['a merge is no movement'] } };
    expect(await run(publish, { THROUGHGATE_PRISON_URL: cli.url })).toMatchObject({
      code: 0,
      out: ['Ignored: a merge is no movement.'],
    });
  });

  it('names the field of a payload that is refused, and exits with 1', async () => {
    const fields = [{ field: 'occurredAt', message: 'is no time' }];
    cli.answer = {
      status: 422,
      body: { code: 'invalid-payload', title: 'The payload cannot be read', fields, trace: 't-1' },
    };
    expect(await run(publish, { THROUGHGATE_PRISON_URL: cli.url })).toEqual({
      code: 1,
      out: [],
      err: ['The payload cannot be read', '  occurredAt: is no time'],
    });
    const { out } = await run([...publish, '--json'], { THROUGHGATE_PRISON_URL: cli.url });
    expect(JSON.parse(out[0]!)).toEqual({ ...(cli.answer.body as object) });
  });

  it('knows the agencies there are', async () =>
    expect(await run(['publish', '--agency', 'police', 'payload.json'])).toMatchObject({
      code: 1,
      err: ['There is no agency police; there are: prison, probation, community.'],
    }));

  it('says which file it cannot read', async () =>
    expect(
      await run(['publish', '--agency', 'prison', 'gone.json'], { THROUGHGATE_PRISON_URL: cli.url }),
    ).toMatchObject({
      code: 1,
      err: ['gone.json cannot be read.'],
    }));
});

describe('the addresses', () => {
  it('are those the running start wrote down', async () => {
    const running = {
      api: cli.url,
      adapters: { prison: cli.url, probation: cli.url, community: cli.url },
      internal: { projector: cli.url },
    };
    writeFileSync(path.join(cli.folder, '.throughgate', 'run.json'), JSON.stringify(running));
    expect(await run(publish)).toMatchObject({ code: 0 });
  });

  it('are missing where nothing runs, and it says what to do', async () => {
    const { code, out, err } = await run(['inspect', 'p-1']);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err[0]).toMatch(/start it with `npm start`.*THROUGHGATE_API_URL/);
  });

  it('may be of something that has ended', async () => {
    const { code, err } = await run(publish, { THROUGHGATE_PRISON_URL: 'http://127.0.0.1:9' });
    expect({ code, err }).toEqual({
      code: 1,
      err: ['http://127.0.0.1:9 does not answer. Does it still run? `npm start` starts everything.'],
    });
  });
});

describe('inspect', () => {
  it('says first whom a pathway waits for, since when and what happens then', async () => {
    const world = worldInMemory();
    const aside = { type: 'transition.report.set-aside', data: { reason: 'not-asked' } } as const;
    world.tell(...told.story('p-1', told.opened, told.planMade, told.reportOpened, told.reportOffered, aside));
    world.ports.pathways.live = async () => ({
      pathwayId: 'p-1',
      seq: 5,
      waits: [
        {
          kind: 'answer',
          step: 'handover-report',
          agency: 'probation',
          since: '2026-03-02T12:00:00.000Z',
          until: '2026-05-08T22:59:59.999Z',
          then: 'escalates',
          to: 'supervisor',
          overdue: false,
        },
        {
          kind: 'work',
          step: 'accommodation-confirmed',
          agency: 'community',
          since: '2026-03-02T09:00:00.000Z',
          overdue: true,
        },
      ],
    });
    const api = await apiInMemory(world);
    const { code, out } = await run(['inspect', 'p-1'], { THROUGHGATE_API_URL: api.url });
    await api.close();
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        'Waiting for: probation to answer handover-report, since 2 Mar 2026, 12:00, goes to the supervisor at 8 May 2026, 23:59',
        '  then community to do accommodation-confirmed, since 2 Mar 2026, 09:00, overdue',
        'Phase intake, lead prison, version 5',
        '  handover-report: offered; asked probation, reply by 8 May 2026, 23:59; due 18 May 2026, 23:59',
        '  accommodation-confirmed: planned; due 2 Oct 2026, 23:59',
        expect.stringMatching(/^Set aside .*: a report nobody could read, not-asked$/),
      ],
    });
  });

  it('shows the steps also when the workflow does not answer, and says so', async () => {
    const world = worldInMemory();
    world.tell(...told.story('p-1', told.opened, told.planMade));
    world.ports.pathways.live = async () => Promise.reject(new Error('away'));
    const api = await apiInMemory(world);
    const { code, out } = await run(['inspect', 'p-1'], { THROUGHGATE_API_URL: api.url });
    await api.close();
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^Waiting for: not known now\./);
    expect(out).toHaveLength(4);
  });

  it('exits with 1 when there is no such pathway', async () => {
    const api = await apiInMemory(worldInMemory());
    expect(await run(['inspect', 'p-9', '--json'], { THROUGHGATE_API_URL: api.url })).toMatchObject({
      code: 1,
      out: [expect.stringContaining('"code":"no-such-pathway"')],
    });
    await api.close();
  });
});

describe('agency', () => {
  it('connects one, gives it a new key beside the one it has, and lists it with what its codes mean', async () => {
    const api = await apiInMemory(worldInMemory());
    const agency = (...args: string[]) =>
      run(['agency', ...args], {
        ...{ THROUGHGATE_API_URL: api.url, THROUGHGATE_EVENTS_URL: 'http://events' },
        THROUGHGATE_AS: 'dana-petrovic',
        THROUGHGATE_TOKEN: 'dana-petrovic',
      });
    const added = await agency('add', 'northmoor-council', '--kind', 'community');
    const rotated = await agency('rotate-key', 'northmoor-council');
    await agency(
      'map',
      'northmoor-council',
      '--field',
      'reason',
      '--code',
      'FULL',
      '--word',
      'no-vacancy',
      '--as',
      'dana-petrovic',
    );
    const { out } = await agency('list');
    await api.close();
    expect(added.out).toContain('  events  http://events/agencies/northmoor-council/events');
    expect(rotated).toMatchObject({
      code: 0,
      out: [expect.stringMatching(/^ {2}key {5}\S{20,}$/), expect.any(String)],
    });
    expect(added.out).not.toContain(rotated.out[0]);
    expect(out).toEqual([
      'northmoor-council  community, by CRN; topic agency.northmoor-council.inbound.v1',
      '  reason: FULL means no-vacancy',
    ]);
  });
});

describe('rebuild', () => {
  it('tells how many pathways the new view holds', async () => {
    cli.answer = { status: 200, body: { view: 'caseload', pathways: 14, seconds: 1.2 } };
    expect(await run(['rebuild', 'caseload'], { THROUGHGATE_PROJECTOR_URL: cli.url })).toMatchObject({
      out: ['Rebuilt caseload: 14 pathways in 1.2 s.'],
    });
  });

  it('of a view there is not is refused', async () => {
    cli.answer = {
      status: 404,
      body: { code: 'no-such-view', title: 'There is no such view; there are: caseload, pathway.' },
    };
    expect(await run(['rebuild', 'tour'], { THROUGHGATE_PROJECTOR_URL: cli.url })).toMatchObject({ code: 1, out: [] });
  });
});

it('tells what it can do when it is asked something it cannot', async () => {
  const { code, err } = await run(['forget', 'p-1']);
  expect({ code, err }).toMatchObject({ code: 1, err: [expect.stringContaining("unknown command 'forget'")] });
});
