import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { datesCalculated, handoverReport, received, registered, stepDone } from '../../infra/sample/payloads/prison';
import { linked, officerNamed } from '../../infra/sample/payloads/probation';
import { day, releaseForHandover } from '../../infra/sample/day';
import type { Tell } from '../../infra/sample/story';
import type { ServiceName } from '../../infra/local/services';
import { flowFolder } from '../../infra/testing/folders';
import type { PathwayPage } from '../../schemas/api/pathway';
import { inboundTopic, reportsTopic } from '../../schemas/topics';
import { canaryOf, wordsOf, type Canary } from '../support/canaries';
import { madeUpMembers } from '../../services/platform/made-up-members';
import { eventually } from '../support/eventually';
import { post } from '../support/person-on-the-way';
import { createSearch, searchFiles, type Found } from '../support/plaintext-search';
import { startStackUnderTest, type StackUnderTest } from '../support/running-stack';

const PEOPLE = 50;
/** Longer than any server keeps what it was told to itself. */
const UNTIL_WRITTEN_MS = 4_000;

const people = Array.from({ length: PEOPLE }, (_, i) => canaryOf(i));
/** Whose agency puts what it knows of them on its own topic in plain: there it stands, and nowhere else. */
const toldByTopic = Array.from({ length: 3 }, (_, i) => canaryOf(PEOPLE + i));
const everybody = [...people, ...toldByTopic];

let stack: StackUnderTest;
beforeAll(async () => {
  stack = await startStackUnderTest();
}, 180_000);
afterAll(() => stack.stop(), 60_000);

const today = new Date().toISOString().slice(0, 10);
const json = { 'content-type': 'application/json' };
const api = (path: string, sent: RequestInit = {}) => stack.ask(`${stack.addresses.api}${path}`, sent);
const tellApi = async (path: string, body: unknown, sent: { method?: string; who?: string } = {}): Promise<unknown> => {
  const { method = 'POST', who } = sent;
  const answer = await stack.ask(
    `${stack.addresses.api}${path}`,
    { method, headers: json, body: JSON.stringify(body) },
    who,
  );
  const told: unknown = await answer.json();
  expect(answer.ok ? 'taken' : { path, told }).toBe('taken');
  return told;
};

/** As its agency tells it; one that was killed meanwhile is told again. */
const tell = ({ person }: Canary, { agency, payload }: Tell): Promise<true> =>
  eventually('a report taken', async () => {
    const body = payload({ person, occurredAt: new Date().toISOString(), dateOf: (rule) => rule(today) });
    const { status } = await post(`${stack.addresses.adapters[agency]}/reports`, body);
    return status === 202 ? true : undefined;
  });

const withContact = (contact: string): Tell => ({
  agency: 'prison',
  payload: (moment) => {
    const told = registered.payload(moment) as { additionalInformation: object };
    return { ...told, additionalInformation: { ...told.additionalInformation, contact } };
  },
});

const returned = (note: string): Tell => ({
  agency: 'probation',
  payload: ({ person, occurredAt }) => ({
    eventType: 'probation-case.handover.returned',
    version: 1,
    occurredAt,
    personReference: { identifiers: [{ type: 'CRN', value: person.crn }] },
    additionalInformation: { step: 'handover-report', reason: 'dispute', note },
  }),
});

async function lives(canary: Canary): Promise<void> {
  const { person, officer, content, said } = canary;
  await tell(canary, received);
  await tell(canary, withContact(person.contact));
  await tell(canary, linked);
  await tell(canary, datesCalculated({ start: day(-420), conditionalRelease: releaseForHandover(9) }));
  await tell(canary, stepDone('needs-mapping'));
  await tell(canary, officerNamed(officer));
  await tell(canary, handoverReport(content));
  await tell(canary, returned(said.note));
}

/** What cannot be read, at each door: named wrongly, no JSON, of no known type. */
async function misread({ person, said }: Canary): Promise<void> {
  const door = `${stack.addresses.adapters.prison}/reports`;
  const wrong = { eventType: 'prison-offender-events.prisoner.received', occurredAt: 'yesterday', ...person };
  for (const body of [wrong, { eventType: said.broken, ...person }, { ...wrong, additionalInformation: person }])
    expect((await post(door, body)).status).toBeLessThan(500);
  const text = `{"eventType": "${said.broken}", "lastName": "${person.lastName}`;
  expect((await fetch(door, { method: 'POST', headers: json, body: text })).status).toBe(400);
}

/** Members and offices that the api is told of, a question that is asked, and all who look and search. */
async function looks(canary: Canary, pathwayId: string): Promise<void> {
  const { person, said } = canary;
  const page = await api(`/api/pathways/${pathwayId}`);
  expect(JSON.stringify(await page.json())).toContain(person.lastName);
  for (const word of [person.lastName, person.noms, person.crn]) await tellApi('/api/search', { of: word });
  const headers = { ...json, 'idempotency-key': `question-${canary.tag}`, 'if-match': page.headers.get('etag') ?? '' };
  const body = JSON.stringify({ note: said.question });
  await api(`/api/pathways/${pathwayId}/steps/handover-report/ask`, { method: 'POST', headers, body });
}

/** What the person asks for and is answered, what is kept for a court, and who asks, breaks in and is kept out. */
async function goesToLaw({ law }: Canary, pathwayId: string): Promise<void> {
  const [asked, ruth, mira] = [`/api/pathways/${pathwayId}/requests`, { who: 'ruth-oyelaran' }, { who: 'mira-kovac' }];
  const wish = { kind: 'contest', says: law.wish, readBack: true };
  const { requestId } = (await tellApi(asked, wish, { who: 'isla-holt' })) as { requestId: string };
  await tellApi(`${asked}/${requestId}/answer`, { outcome: 'refused', because: law.because }, ruth);
  await tellApi(`/api/pathways/${pathwayId}/holds`, { reason: 'claim', reference: law.reference }, ruth);
  await tellApi('/api/access/requests', { pathwayId, purpose: 'cover', reason: law.plea }, mira);
  await tellApi('/api/access/break-glass', { pathwayId, reason: law.fire }, mira);
  const keptOut = { kind: 'excluded', member: 'mira-kovac', reason: law.kin, until: day(30)(today) };
  await tellApi('/api/access/exceptions', { pathwayId, ...keptOut }, ruth);
  for (const path of [asked, '/api/holds', '/api/access/requests', '/api/access/exceptions'])
    expect((await stack.ask(`${stack.addresses.api}${path}`, {}, 'ruth-oyelaran')).ok).toBe(true);
}

const memberOf = ({ tag, member }: Canary) => ({
  ...{ id: `member-${tag}`, ...member, area: 'north', unit: 'eastmoor', team: 'housing' },
  ...{ roles: ['community-worker'], languages: ['en'], absences: [], competences: [] },
});

const dana = { who: 'dana-petrovic' };

/** Held by the door for a code nobody has mapped, and gone on by the mapping; another is discarded for a reason. */
async function heldBack(canaries: readonly Canary[]): Promise<void> {
  const agency = { name: 'northmoor-council', kind: 'community', schemes: ['NOMS'] };
  const { key } = (await tellApi('/api/agencies', agency, dana)) as { key: string };
  const headers = { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${key}` };
  for (const { tag, person, said } of canaries) {
    const event = { specversion: '1.0', source: '/agencies/northmoor-council', time: new Date().toISOString() };
    const data = { scope: 'health', note: said.note, details: { name: person.lastName } };
    const told = { ...event, id: `held-${tag}`, type: 'AGREED', subject: `NOMS:${person.noms}`, data };
    const answer = await post(`${stack.addresses.adapters.events}/agencies/northmoor-council/events`, told, headers);
    expect(await answer.json()).toMatchObject({ outcome: 'held' });
  }
  await discard(canaries[0]!, inboundTopic('northmoor-council'));
  const means = { field: 'type', code: 'AGREED', word: 'agency.referral.declined' };
  const mapped = await tellApi('/api/agencies/northmoor-council/codes', means, dana);
  expect(mapped).toMatchObject({ redriven: canaries.length - 1 });
}

async function discard({ said }: Canary, topic: string): Promise<void> {
  const { _id: id } = (await eventually(
    'a letter',
    async () => (await stack.mongo.db.collection('dead-letters').findOne({ topic })) ?? undefined,
  )) as unknown as { _id: string };
  await tellApi('/api/dead-letters/discard', { id, reason: said.reason });
}

/** Put on topics by an agency itself: one as an event in headers that is refused, one as a report nobody can read. */
async function tellByTopic({ person, said }: Canary): Promise<void> {
  const headers = {
    ...{ ce_specversion: '1.0', ce_id: 'told-by-topic', ce_source: '/agencies/northmoor-council' },
    ...{ ce_type: 'agency.agreement.given', ce_time: new Date().toISOString(), ce_subject: `NOMS:${person.noms}` },
  };
  const value = Buffer.from(JSON.stringify({ note: said.note, scope: person }));
  const report = { type: said.broken, ...person };
  await stack.bus.send([
    { topic: inboundTopic('northmoor-council'), key: person.noms, headers, value },
    { topic: reportsTopic('prison'), key: person.noms, headers: {}, value: Buffer.from(JSON.stringify(report)) },
    { topic: reportsTopic('prison'), key: person.noms, headers: {}, value: Buffer.from(`{"${person.lastName}`) },
  ]);
}

const pathwaysByName = async (): Promise<Map<string, string>> => {
  const ids = (await stack.mongo.db.collection('pathway-views').find().toArray()).map(({ _id }) => String(_id));
  const pages = await Promise.all(
    ids.map(async (id) => (await (await api(`/api/pathways/${id}`)).json()) as PathwayPage),
  );
  return new Map(pages.flatMap(({ name, pathwayId }) => (name === undefined ? [] : [[name, pathwayId] as const])));
};

const nameOf = ({ person }: Canary): string => `${person.firstName} ${person.lastName}`;

/** Every word that can be read in what the servers and services wrote, and in what they tell whoever watches them. */
async function readable(): Promise<Found[]> {
  await pause(UNTIL_WRITTEN_MS);
  const search = createSearch(everybody.flatMap(wordsOf));
  const onOwnTopic = new Set(toldByTopic.flatMap(wordsOf));
  const found = ['kafka', 'temporal', 'mongo', 'logs', 'access-heads'].flatMap((name) =>
    searchFiles(search, join(flowFolder, name)).filter(({ word }) => name !== 'kafka' || !onOwnTopic.has(word)),
  );
  const watched = Object.values(stack.addresses.internal).flatMap((url) => [`${url}/metrics`, `${url}/health`]);
  for (const place of watched)
    found.push(...search(Buffer.from(await (await fetch(place)).text())).map((word) => ({ word, place })));
  return found;
}

it('leaves no word of fifty people readable in what it writes, also where something fails', async () => {
  const staff = madeUpMembers.filter(({ id }) => ['dana-petrovic', 'kirsi-vale'].includes(id));
  const members = [...staff, ...people.map(memberOf)];
  await tellApi('/api/register/community', { members }, { method: 'PUT', who: 'kirsi-vale' });
  const killed: ServiceName[] = ['gateway', 'worker', 'projector', 'adapters/prison'];
  const killing = (async () => {
    for (const name of killed) {
      await pause(2_500);
      stack.send(name, 'SIGKILL');
    }
  })();
  for (let at = 0; at < PEOPLE; at += 10) await Promise.all(people.slice(at, at + 10).map(lives));
  await killing;
  // The prison's door was killed last; it is there again once it takes what it took before.
  await tell(people[0]!, received);
  await Promise.all(people.slice(0, 10).map(misread));
  const ids = await eventually('fifty pathways', async () => {
    const found = await pathwaysByName();
    return found.size === PEOPLE ? found : undefined;
  });
  for (const canary of people.slice(0, 20)) await looks(canary, ids.get(nameOf(canary))!);
  for (const canary of people.slice(5, 15)) await goesToLaw(canary, ids.get(nameOf(canary))!);
  await heldBack(people.slice(20, 24));
  for (const { tag, mail } of people.slice(0, 5)) {
    await tellApi('/api/agencies', { name: `office-${tag}`, kind: 'community', schemes: ['CRN'] }, dana);
    await tellApi(`/api/agencies/office-${tag}/mail`, mail, dana);
  }
  await Promise.all(toldByTopic.map(tellByTopic));
  await eventually('what was told by topic', async () => {
    const letters = await stack.mongo.db.collection('dead-letters').countDocuments();
    return letters >= 3 * toldByTopic.length ? true : undefined;
  });
  expect(await readable()).toEqual([]);
}, 240_000);

it('would find a word in each of these places', async () => {
  const [{ person, officer, content, said }] = people as [Canary];
  await stack.mongo.db.collection('planted').insertOne({ name: person.lastName });
  const message = { key: 'planted', headers: {}, value: Buffer.from(JSON.stringify({ name: officer.name })) };
  await stack.bus.send([{ topic: reportsTopic('community'), ...message }]);
  const { connection, options } = stack.temporal;
  const plain = new Client({ connection, namespace: options.namespace });
  await plain.workflow.start('planted', { taskQueue: 'planted', workflowId: 'planted', args: [content.ownWords] });
  appendFileSync(join(flowFolder, 'logs', 'gateway.log'), `${Buffer.from(`- ${said.note}`).toString('base64')}\n`);
  const found = await readable();
  const places = [person.lastName, officer.name, content.ownWords, said.note].map(
    (word) =>
      found
        .find((one) => one.word === word)
        ?.place.replace(`${flowFolder}/`, '')
        .split('/')[0],
  );
  expect(places).toEqual(['mongo', 'kafka', 'temporal', 'logs']);
}, 60_000);
