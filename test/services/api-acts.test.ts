import { apiInMemory, as, worldInMemory, type Asking } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const { story } = told;
const PROBATION = 'maya-thornbury';
const SUPERVISOR = 'ruth-oyelaran';
const PRISON = 'tobias-wren';
const HOUSING = 'joran-pike';
const TEAM = 'prison/north/eastmoor/resettlement';
const content = {
  needs: { health: 'Asthma; has an inhaler.', accommodation: 'Nowhere to go yet.' },
  whatWorks: 'Short conversations.',
  ownWords: 'I want to see my brother.',
  goals: ['a room of my own'],
  safety: 'None known.',
  appointments: [],
  accessibility: '',
  contacts: [],
};

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.store.set('content/report-5', content);
  world.tell(...story('p-1', told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

type Doing = { who?: string; key?: string; version?: number; body?: object };

const requestOf = ({ who = PROBATION, key = 'will-number-1', version = 5, body = {} }: Doing): Asking => ({
  method: 'POST',
  headers: { ...as(who), 'idempotency-key': key, 'if-match': `"${version}"` },
  body,
});
const report = '/api/pathways/p-1/steps/handover-report';
const act = (name: string, doing: Doing = {}) => api.ask(`${report}/${name}`, requestOf(doing));
const read = (who = PROBATION) => api.ask(`${report}/content`, { headers: as(who) });
const returned = { reason: 'incomplete', missing: ['health'], note: 'The health section is empty.' };

describe('an act', () => {
  it('reaches the pathway as a report of the officer’s agency, and is answered at once', async () => {
    const { status, body, headers } = await act('return', { body: returned });
    expect({ status, body }).toEqual({
      status: 200,
      body: { reportId: 'maya-thornbury:will-number-1', outcome: 'taken', seq: 9 },
    });
    expect(headers.get('etag')).toBe('"9"');
    expect(world.delivered).toEqual([
      {
        id: 'maya-thornbury:will-number-1',
        type: 'agency.step.returned',
        source: '/officers/maya-thornbury',
        sourceAgency: 'probation',
        actor: { role: 'probation-officer', ref: 'maya-thornbury' },
        pathwayId: 'p-1',
        identifiers: [],
        occurredAt: '2026-04-01T10:00:00.000Z',
        recordedAt: '2026-04-01T10:00:00.000Z',
        schemaVersion: 1,
        data: {
          step: 'handover-report',
          offer: 1,
          reason: 'incomplete',
          missing: ['health'],
          noteRef: 'note/maya-thornbury:will-number-1',
        },
      },
    ]);
  });

  it('leaves its free text in the encrypted store, and nowhere else', async () => {
    await act('return', { body: returned });
    expect(world.store.get('note/maya-thornbury:will-number-1')).toBe('The health section is empty.');
    expect(JSON.stringify([world.delivered, [...world.acts]])).not.toContain('health section');
  });

  it('that the pathway sets aside is answered with the reason', async () => {
    world.answer = async () => ({ outcome: 'set-aside', reason: 'other-offer', seq: 6 });
    expect(await act('return', { body: returned })).toMatchObject({
      status: 200,
      body: { outcome: 'set-aside', reason: 'other-offer' },
    });
  });

  it('on a pathway that has ended is set aside as such', async () => {
    world.answer = async () => 'closed';
    expect((await act('return', { body: returned })).body).toMatchObject({
      outcome: 'set-aside',
      reason: 'pathway-closed',
    });
  });

  it('sent twice is one act with one answer, also when the pathway has moved on since', async () => {
    const first = await act('return', { body: returned });
    world.tell(...story('p-1', ...Array<typeof told.setAside>(6).fill(told.setAside)).slice(5));
    const second = await act('return', { body: returned });
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(world.delivered).toHaveLength(1);
  });

  it('of two people with the same key is two acts', async () => {
    await act('return', { body: returned });
    await act('return', { who: SUPERVISOR, body: returned });
    expect(world.delivered.map(({ id }) => id)).toEqual([`${PROBATION}:will-number-1`, `${SUPERVISOR}:will-number-1`]);
  });

  it('cannot use the key of another', async () => {
    await act('return', { body: returned });
    expect(await act('return', { body: { reason: 'dispute' } })).toMatchObject({
      status: 422,
      body: { code: 'key-used-before', fields: [{ field: 'Idempotency-Key' }] },
    });
  });
});

describe('an act is refused, and nothing is done,', () => {
  afterEach(() => {
    expect(world.delivered).toEqual([]);
    expect(world.acts.size).toBe(0);
    expect([...world.store.keys()].filter((reference) => reference.startsWith('note/'))).toEqual([]);
  });
  const bare = (headers: Record<string, string>) =>
    api.ask(`${report}/return`, { method: 'POST', headers: { ...as(PROBATION), ...headers }, body: returned });

  it('without a key of its own', async () =>
    expect(await bare({ 'if-match': '"5"' })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-needed', fields: [{ field: 'Idempotency-Key' }] },
    }));

  it('without the version it was formed on', async () =>
    expect(await bare({ 'idempotency-key': 'will-number-1' })).toMatchObject({
      status: 428,
      body: { code: 'version-needed', fields: [{ field: 'If-Match' }] },
    }));

  it('when it was formed on an older page: both versions are named', async () => {
    const { status, body, headers } = await act('return', { version: 3, body: returned });
    expect({ status, body }).toMatchObject({
      status: 412,
      body: { code: 'pathway-moved', title: 'You saw version 3; the pathway now stands at 5.' },
    });
    expect(headers.get('etag')).toBe('"5"');
  });

  it('when a handover is called incomplete and what is missing is not said', async () =>
    expect(await act('return', { body: { reason: 'incomplete' } })).toMatchObject({
      status: 400,
      body: { fields: [{ field: 'body.missing' }] },
    }));

  it('when the step is no business of the agency', async () =>
    expect(await act('return', { who: HOUSING, body: returned })).toMatchObject({
      status: 404,
      body: { code: 'no-such-pathway' },
    }));

  it('when the agency has nothing to do in the step now', async () =>
    expect(await act('complete', { who: PRISON, body: { content } })).toMatchObject({
      status: 409,
      body: { code: 'not-now' },
    }));

  it('when what is handed over was not read by the one who accepts it', async () => {
    await read(SUPERVISOR);
    expect(await act('accept')).toMatchObject({ status: 409, body: { code: 'read-first' } });
  });

  it.each([
    ['a reason nobody knows', 'return', { reason: 'too-busy' }, 'body.reason'],
    ['no reason', 'return', {}, 'body.reason'],
    ['a note that is a book', 'accept', { note: 'x'.repeat(4001) }, 'body.note'],
    ['a word there is no field for', 'accept', { verdict: 'fine' }, 'body'],
  ])('when it says %s, and the field is named', async (_what, name, body, field) =>
    expect(await act(name, { body })).toMatchObject({ status: 400, body: { fields: [{ field }] } }),
  );

  it('on a step the pathway does not have', async () =>
    expect(await api.ask('/api/pathways/p-1/steps/released/complete', requestOf({ who: PRISON }))).toMatchObject({
      status: 404,
      body: { code: 'no-such-step' },
    }));

  it('on a pathway there is not', async () =>
    expect(await api.ask('/api/pathways/p-2/steps/released/complete', requestOf({ who: PRISON }))).toMatchObject({
      status: 404,
      body: { code: 'no-such-pathway' },
    }));
});

describe('what is done about a step', () => {
  const ref = 'note/OFFICER:will-number-1';
  it.each([
    [PRISON, 'nudge', { note: 'Any news?' }, 'nudged', { noteRef: ref }],
    [PROBATION, 'ask', { note: 'Who is the GP?' }, 'question', { noteRef: ref }],
    [
      PROBATION,
      'extend',
      { until: '2026-05-20', reason: 'new-facts' },
      'extension-requested',
      { until: '2026-05-20', reason: 'new-facts' },
    ],
    [
      SUPERVISOR,
      'waive',
      { until: '2026-05-20', reason: 'safety' },
      'waived',
      { until: '2026-05-20', reason: 'safety' },
    ],
    [PRISON, 'reassign', { to: TEAM, reason: 'absence' }, 'reassigned', { to: TEAM, reason: 'absence' }],
  ])('%s may %s, and the pathway hears it', async (who, name, body, type, data) => {
    expect(await act(name, { who, body })).toMatchObject({ status: 200, body: { outcome: 'taken' } });
    const said = JSON.parse(JSON.stringify(data).replace('OFFICER', who)) as object;
    expect(world.delivered).toMatchObject([{ type: `agency.step.${type}` }]);
    expect(world.delivered[0]?.data).toEqual({ step: 'handover-report', ...said });
  });

  it('with the day, the member or the reason changed is another act', async () => {
    const body = { until: '2026-05-20', reason: 'new-facts' };
    await act('extend', { body });
    expect((await act('extend', { body })).status).toBe(200);
    expect((await act('extend', { body: { ...body, until: '2026-05-21' } })).status).toBe(422);
    expect((await act('extend', { body: { ...body, reason: 'workload' } })).status).toBe(422);
    const given = { to: TEAM, reason: 'absence' };
    await act('reassign', { who: PRISON, body: given });
    expect((await act('reassign', { who: PRISON, body: { ...given, to: 'anders-lowell' } })).status).toBe(422);
  });

  it.each([
    ['nobody of that id', 'nobody-here', 'no-such-member'],
    ['a member of another agency', 'maya-thornbury', 'no-such-member'],
    ['a team in which nobody works', 'prison/north/eastmoor/b-wing', 'no-such-team'],
    ['who has left', 'petra-vance', 'has-left'],
    ['who is away and covered by nobody', 'isla-holt', 'away'],
  ])('is not given to %s', async (_who, to, code) => {
    const { register } = world.ports;
    await register.leave(['petra-vance'], '2026-03-31');
    const away = { ...(await register.member('isla-holt'))!, absences: [{ from: '2026-03-30', to: '2026-04-03' }] };
    await register.put(away);
    const refused = await act('reassign', { who: PRISON, body: { to, reason: 'workload' } });
    expect(refused).toMatchObject({ status: 409, body: { code, fields: [{ field: 'to' }] } });
    expect(world.delivered).toEqual([]);
  });

  it.each([
    [PROBATION, 'nudge', {}, 'not-yours'],
    [PRISON, 'extend', { until: '2026-05-20', reason: 'workload' }, 'not-yours'],
    [PROBATION, 'skip', { reason: 'too-late' }, 'not-yours'],
    [PROBATION, 'reassign', { to: 'team-2', reason: 'left' }, 'not-yours'],
    [PROBATION, 'accept-if', { condition: 'release-date-confirmed', by: '2026-05-20' }, 'not-yours'],
    [PROBATION, 'correct', { content, reason: 'new-facts' }, 'not-yours'],
    [PRISON, 'correct', { content, reason: 'new-facts' }, 'not-now'],
    [PRISON, 'fail', { reason: 'not-reached' }, 'not-now'],
  ])('is refused when %s asks to %s with %j: %s, and nothing is done', async (who, name, body, code) => {
    expect(await act(name, { who, body })).toMatchObject({ status: 409, body: { code } });
    expect(world.delivered).toEqual([]);
  });

  it.each([
    ['ask', {}, 'body.note'],
    ['ask', { note: '' }, 'body.note'],
    ['extend', { until: '2026-05-20' }, 'body.reason'],
    ['extend', { until: 'soon', reason: 'workload' }, 'body.until'],
    ['skip', {}, 'body.reason'],
    ['fail', {}, 'body.reason'],
    ['waive', { reason: 'safety' }, 'body.until'],
    ['reassign', { reason: 'left' }, 'body.to'],
    ['accept-if', { by: '2026-05-20' }, 'body.condition'],
    ['accept-if', { condition: 'released' }, 'body.by'],
    ['correct', { content }, 'body.reason'],
  ])('is refused to %s with %j, and the field is named', async (name, body, field) =>
    expect(await act(name, { body })).toMatchObject({ status: 400, body: { fields: [{ field }] } }),
  );
});

describe('what was accepted', () => {
  it('is mended by who handed it over, with a reason; the first stays in the store', async () => {
    const accepted = { type: 'transition.step.accepted', data: { step: 'handover-report', by: 'probation', offer: 1 } };
    world.tell(
      ...story(
        'p-1',
        ...[told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered],
        accepted as typeof told.reportOffered,
      ).slice(5),
    );
    const mended = { ...content, safety: 'Lives near a victim.' };
    const body = { content: mended, reason: 'new-facts' };
    expect(await act('correct', { who: PRISON, version: 6, body })).toMatchObject({ body: { outcome: 'taken' } });
    const contentRef = `content/${PRISON}:will-number-1`;
    expect(world.delivered).toMatchObject([{ type: 'agency.step.corrected' }]);
    expect(world.delivered[0]?.data).toEqual({
      step: 'handover-report',
      reason: 'new-facts',
      contentRef,
      covers: ['accommodation', 'health'],
    });
    expect([world.store.get(contentRef), world.store.get('content/report-5')]).toEqual([mended, content]);
  });
});

describe('what is handed over', () => {
  it('is read by the agency it is for, and may then be accepted', async () => {
    expect(await read()).toMatchObject({ status: 200, body: content });
    expect(await act('accept')).toMatchObject({ status: 200, body: { outcome: 'taken' } });
  });

  it('must be read again when it was mended and offered anew', async () => {
    await read();
    world.tell(
      ...story(
        'p-1',
        ...[told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered, told.reportReturned],
        { ...told.reportOffered, data: { ...told.reportOffered.data, offer: 2 } } as typeof told.reportOffered,
      ).slice(5),
    );
    expect(await act('accept', { version: 7 })).toMatchObject({ status: 409, body: { code: 'read-first' } });
  });

  it('looks absent to an agency it is not for, as does what nobody handed over', async () => {
    const none = await api.ask('/api/pathways/p-1/steps/accommodation-confirmed/content');
    expect(await read(HOUSING)).toMatchObject({ status: 404, body: { code: 'no-such-pathway' } });
    expect(none).toMatchObject({ status: 404, body: { code: 'no-content' } });
  });

  it('is sealed before the act that hands it over, which carries only what it speaks to', async () => {
    world.tell(...story('p-3', told.opened, told.registered, told.planMade, told.reportOpened));
    const doing = requestOf({ who: PRISON, version: 4, body: { content } });
    await api.ask('/api/pathways/p-3/steps/handover-report/complete', doing);
    expect(world.store.get(`content/${PRISON}:will-number-1`)).toEqual(content);
    expect(world.delivered[0]?.data).toEqual({
      step: 'handover-report',
      contentRef: `content/${PRISON}:will-number-1`,
      covers: ['accommodation', 'health'],
    });
  });
});

describe('an act that the pathway does not answer in time', () => {
  it('is answered with an address that later tells what became of it', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    world.answer = () => late.then(() => ({ outcome: 'taken', seq: 6 }));
    const { status, body, headers } = await act('return', { body: returned });
    const address = headers.get('location') ?? '';
    expect({ status, body }).toMatchObject({ status: 202, body: { outcome: 'pending', status: address } });
    release();
    expect((await api.ask(address)).body).toMatchObject({ outcome: 'taken', seq: 6 });
    expect(world.delivered).toHaveLength(1);
  });

  it('is delivered by the next process when this one dies', async () => {
    world.answer = () => Promise.reject(new Error('Temporal is away'));
    expect((await act('return', { body: returned })).status).toBe(202);
    await api.close();
    world.answer = async () => ({ outcome: 'taken', seq: 6 });
    api = await apiInMemory(world);
    await api.deliveries.resume();
    expect((await api.ask(`/api/acts/p-1/${PROBATION}:will-number-1`)).body).toMatchObject({ outcome: 'taken' });
    expect(new Set(world.delivered.map(({ id }) => id)).size).toBe(1);
  });

  it('is told of on its own pathway only', async () => {
    await act('return', { body: returned });
    world.tell(...told.story('p-2', told.opened));
    expect((await api.ask(`/api/acts/p-2/${PROBATION}:will-number-1`)).body).toMatchObject({ code: 'no-such-act' });
  });
});
