import type { Draft } from '../../domain/pathway/draft';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;

beforeEach(async () => {
  world = worldInMemory();
  world.tell(...told.story('p-1', told.opened, told.registered, told.planMade));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

const say = (who: string, address: string, body: object, version = 3) =>
  api.ask(`/api/pathways/p-1/${address}`, {
    method: 'POST',
    headers: { ...as(who), 'idempotency-key': 'key-00001', 'if-match': `"${version}"` },
    body,
  });

const read = async (who: string) => (await api.ask('/api/pathways/p-1', { headers: as(who) })).body;

/** What the pathway says after its plan. */
const tellMore = (event: Draft) =>
  world.tell(...told.story('p-1', told.opened, told.registered, told.planMade, event).slice(3));

const override = { lead: 'community', reason: 'safety', until: '2026-05-01' };

describe('who leads, set aside for a time', () => {
  it('is said by a supervisor, with a reason and an end', async () => {
    expect((await say('ruth-oyelaran', 'lead', { ...override, note: 'Agreed on the phone.' })).status).toBe(200);
    expect(world.delivered).toMatchObject([
      {
        type: 'agency.lead.overridden',
        sourceAgency: 'probation',
        actor: { role: 'supervisor', ref: 'ruth-oyelaran' },
        data: { ...override, noteRef: expect.stringMatching(/^note\//) as unknown },
      },
    ]);
    expect(JSON.stringify(world.delivered)).not.toContain('phone');
  });

  it('has no door for anybody else', async () => {
    for (const who of ['maya-thornbury', 'ellis-marchetti', 'isla-holt'])
      expect((await say(who, 'lead', override)).status).toBe(404);
    expect(world.delivered).toEqual([]);
  });

  it.each([
    ['a reason', { lead: 'community', until: '2026-05-01' }],
    ['an end', { lead: 'community', reason: 'safety' }],
  ])('needs %s', async (_what, body) => {
    expect((await say('ruth-oyelaran', 'lead', body)).status).toBe(400);
  });

  it('has its reason in words for prison and probation', async () => {
    world.store.set('note/why', 'Agreed on the phone.');
    const told = { lead: 'community', reason: 'safety', until: '2026-05-01', noteRef: 'note/why' } as const;
    tellMore({ type: 'transition.responsibility.overridden', data: told });
    for (const who of ['maya-thornbury', 'tobias-wren', 'ruth-oyelaran'])
      expect(JSON.stringify(await read(who))).toContain('Agreed on the phone.');
  });

  it('is not said on an old page', async () => {
    expect((await say('ruth-oyelaran', 'lead', override, 2)).status).toBe(412);
    expect(world.delivered).toEqual([]);
  });
});

describe('the track', () => {
  const decision = {
    track: 'specialised',
    legalBasis: 'statute',
    reviewOn: '2026-09-01',
    workers: ['maya-thornbury', 'tobias-wren'],
  };

  it('is decided by a supervisor by name, on facts and with what the person says of it, both kept apart', async () => {
    const texts = { facts: 'The court said so.', personView: 'It is not who I am.' };
    expect((await say('ruth-oyelaran', 'track', { ...decision, ...texts })).status).toBe(200);
    const [report] = world.delivered;
    expect(report).toMatchObject({ type: 'agency.track.decided', actor: { ref: 'ruth-oyelaran' }, data: decision });
    const { factsRef, personViewRef } = report?.data as { factsRef: string; personViewRef: string };
    expect([factsRef, personViewRef].map((reference) => world.store.get(reference))).toEqual(Object.values(texts));
  });

  it('is decided on no empty facts', async () => {
    expect((await say('ruth-oyelaran', 'track', { ...decision, facts: ' ' })).status).toBe(400);
  });

  it('names two who are in a register now', async () => {
    const unknown = { ...decision, workers: ['maya-thornbury', 'nobody-here'], facts: 'The court said so.' };
    expect(await say('ruth-oyelaran', 'track', unknown)).toMatchObject({
      ...{ status: 422, body: { code: 'no-such-member', fields: [{ field: 'body.workers.1' }] } },
    });
    expect(world.delivered).toEqual([]);
  });

  it('is not an officer’s alone to decide', async () => {
    expect((await say('maya-thornbury', 'track', { ...decision, facts: 'The court said so.' })).status).toBe(404);
  });
});

describe('an observation', () => {
  const seen = { setting: 'work', saw: 'Taught a newcomer the saw.', differs: false };

  it('is written down by who saw it; words, deeds and what goes well stand apart from the report', async () => {
    const body = { ...seen, did: 'Said so.', counterpart: 'Comes every day.' };
    expect((await say('isla-holt', 'observations', body)).status).toBe(200);
    const [report] = world.delivered;
    expect(report).toMatchObject({
      type: 'agency.observation.recorded',
      sourceAgency: 'prison',
      actor: { role: 'contact-officer' },
      data: { setting: 'work', differs: false },
    });
    const { noteRef, counterpartRef } = report?.data as { noteRef: string; counterpartRef: string };
    expect(world.store.get(noteRef)).toBe('Taught a newcomer the saw.\n\nSaid so.');
    expect(world.store.get(counterpartRef)).toBe('Comes every day.');
  });

  it.each(['religion', 'meaning', 'score'])('has no place for %s', async (label) => {
    expect((await say('isla-holt', 'observations', { ...seen, [label]: 'x' })).status).toBe(400);
  });

  it('is read by those who observe, and by nobody else', async () => {
    world.store.set('note/seen', 'Taught a newcomer the saw.');
    tellMore({ type: 'transition.fact.recorded', data: { fact: 'observation', detail: {}, noteRef: 'note/seen' } });
    for (const who of ['isla-holt', 'tobias-wren'])
      expect(await read(who)).toMatchObject({
        acts: expect.arrayContaining(['observe']) as unknown,
        timeline: expect.arrayContaining([expect.objectContaining({ note: 'Taught a newcomer the saw.' })]) as unknown,
      });
    for (const who of ['maya-thornbury', 'ellis-marchetti', 'ruth-oyelaran'])
      expect(JSON.stringify(await read(who))).not.toContain('newcomer');
  });

  it('is the prison’s to write', async () => {
    expect((await say('maya-thornbury', 'observations', seen)).status).toBe(404);
  });

  it('sent twice with one key is one, whatever its words', async () => {
    await say('isla-holt', 'observations', seen);
    await say('isla-holt', 'observations', { ...seen, saw: 'Taught somebody.' });
    expect(world.acts.size).toBe(1);
    expect((await say('isla-holt', 'observations', { ...seen, differs: true })).status).toBe(422);
  });
});
