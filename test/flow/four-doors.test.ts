import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { day, workday } from '../../infra/sample/day';
import { datesCalculated, stepDone } from '../../infra/sample/payloads/prison';
import type { Person } from '../../infra/sample/story';
import type { FoundNotice } from '../../schemas/api/notice';
import type { PlacedTask } from '../../schemas/fhir/task';
import { eventually } from '../support/eventually';
import { personOnTheWay, post } from '../support/person-on-the-way';
import { startStackUnderTest, type StackUnderTest } from '../support/running-stack';

const person: Person = {
  ...{ noms: 'A7303QT', crn: 'X730318', firstName: 'Ivo', lastName: 'Tarrant' },
  ...{ dateOfBirth: '1979-08-30', prison: 'QEM' },
};

type Told = { id: string; type: string; subject: string; data: { step?: string } };

let stack: StackUnderTest;
let receiver: Server;
const told: { headers: Record<string, string>; body: string }[] = [];
const { tell, read, pathwayId, becomes, handOver } = personOnTheWay(() => stack, person);

beforeAll(async () => {
  stack = await startStackUnderTest();
  receiver = createServer((request, response) => {
    void text(request).then((body) => {
      told.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
}, 180_000);
afterAll(async () => {
  receiver.close();
  await stack.stop();
}, 60_000);

async function agency<T>(path: string, body: object, who = 'dana-petrovic'): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await stack.ask(`${stack.addresses.api}/api/agencies${path}`, sent, who);
  expect(response.ok).toBe(true);
  return (await response.json()) as T;
}

/** As a connected agency: an event through the generic door, with its key. */
async function tellAs(name: string, key: string, event: { id: string; type: string; subject: string; data: object }) {
  const response = await post(
    `${stack.addresses.adapters.events}/agencies/${name}/events`,
    { specversion: '1.0', source: `/agencies/${name}`, time: new Date().toISOString(), ...event },
    { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${key}` },
  );
  expect(await response.json()).toMatchObject({ outcome: 'published' });
}

const form = async (path: string, fields: Record<string, string> = {}): Promise<string> =>
  (await fetch(`${stack.addresses.api}${path}`, { method: 'POST', body: new URLSearchParams(fields) })).text();

const inMailbox = async <T>(what: string): Promise<T[]> =>
  (await (await fetch(`${stack.addresses.mailbox}/${what}`)).json()) as T[];

/** The link in the newest mail to an address, once there are so many. */
const linkTo = (address: string, count: number): Promise<string> =>
  eventually(`mail ${count} to ${address}`, async () => {
    const mails = await inMailbox<{ to: string[]; source: string }>('mails');
    const own = mails.filter(({ to }) => to.includes(address)).map(({ source }) => source.replace(/=\r\n/g, ''));
    return own.length < count ? undefined : /\/task\/[\w-]+/.exec(own.at(-1) ?? '')?.[0];
  });

/** Opens the page of a link with the code that comes to the telephone, and does one thing there. */
async function actBehind(link: string, act: string): Promise<string> {
  const before = await (await fetch(`${stack.addresses.api}${link}`)).text();
  expect(before).not.toContain('Tarrant');
  await form(`${link}/code`);
  const texts = await inMailbox<{ to: string; text: string }>('texts');
  const page = await form(`${link}/open`, { code: /\b\d{6}\b/.exec(texts.at(-1)?.text ?? '')?.[0] ?? '' });
  expect(page).toContain('Ivo Tarrant');
  return form(`${link}/act`, { session: /name="session" value="([^"]+)"/.exec(page)?.[1] ?? '', act });
}

it('HMPPS: probation is told of what it is offered, and says yes', async () => {
  await handOver();
  const messages = JSON.stringify(await (await fetch(`${stack.addresses.standIn}/messages`)).json());
  expect(messages).toContain(person.crn);
  expect(messages).not.toContain(person.noms);
}, 120_000);

it('CloudEvents: a mentor’s agency is told by a signed webhook that it is wanted, and says that it began', async () => {
  const id = await pathwayId();
  const mentors = { name: 'northmoor-mentors', kind: 'community', schemes: ['CRN'], provides: ['mentor'] };
  const { key } = await agency<{ key: string }>('', mentors);
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const { secret } = await agency<{ secret: string }>('/northmoor-mentors/webhook', { url });
  const wing = { name: 'eastmoor-wing', kind: 'prison', schemes: ['NOMS'] };
  const { key: wingKey } = await agency<{ key: string }>('', wing, 'wes-hallam');
  for (const scope of ['mentoring', 'health'])
    await tellAs('eastmoor-wing', wingKey, {
      ...{ id: `agreed-${scope}`, type: 'agency.agreement.given', subject: `NOMS:${person.noms}`, data: { scope } },
    });
  await tell(stepDone('needs-mapping'));
  await tell(stepDone('agreement-and-information'));
  await becomes(id, 'mentor-start', 'open');
  const wanted = await eventually('the webhook', async () => told.find(({ body }) => body.includes('mentor-start')));
  const event = new Webhook(secret).verify(wanted.body, wanted.headers) as Told;
  expect(event).toMatchObject({
    ...{ type: 'transition.step.opened', subject: `CRN:${person.crn}`, data: { step: 'mentor-start' } },
  });
  expect(told.every(({ body }) => !body.includes(person.noms) && !body.includes('Tarrant'))).toBe(true);
  const begun = {
    id: 'began-1',
    type: 'agency.step.completed',
    subject: event.subject,
    data: { step: 'mentor-start' },
  };
  await tellAs('northmoor-mentors', key, begun);
  await becomes(id, 'mentor-start', 'done');
}, 120_000);

it('mail with a link: whoever has e-mail only says yes to a home, and later that it is there', async () => {
  const id = await pathwayId();
  const homes = { name: 'hillside-homes', kind: 'community', schemes: ['CRN'], provides: ['approved-premises'] };
  await agency('', homes);
  const contact = { address: 'rolf@example.org', contact: 'Rolf Holm', phone: '+47 900 00 001' };
  await agency('/hillside-homes/mail', contact);
  await tell(datesCalculated({ start: day(-420), conditionalRelease: workday(45) }));
  await becomes(id, 'accommodation-confirmed', 'offered');
  expect(await actBehind(await linkTo('rolf@example.org', 1), 'accept')).toContain('Your answer was taken');
  await becomes(id, 'accommodation-confirmed', 'accepted');
  expect(await actBehind(await linkTo('rolf@example.org', 2), 'complete')).toContain('Your answer was taken');
  await becomes(id, 'accommodation-confirmed', 'done');
  const mails = JSON.stringify(await inMailbox('mails'));
  for (const word of ['Tarrant', person.noms, person.crn, 'ccommodation']) expect(mails).not.toContain(word);
  const { timeline } = await read<{ timeline: object[] }>(`/api/pathways/${id}`);
  expect(JSON.stringify(timeline)).toContain('hillside-homes');
}, 120_000);

it('FHIR: a health provider is asked by a Task, and takes it on', async () => {
  const id = await pathwayId();
  await tell(stepDone('health-continuity'));
  await becomes(id, 'health-continuity', 'offered');
  const task = await eventually('the Task', async () => {
    const tasks = (await (await fetch(`${stack.addresses.standIn}/fhir/Task`)).json()) as PlacedTask[];
    return tasks.find(({ for: { identifier } }) => identifier?.value === person.crn);
  });
  const { identifier, for: subject } = task;
  const update = { resourceType: 'Task', intent: 'order', identifier, for: subject, status: 'accepted' };
  const answer = await post(
    `${stack.addresses.adapters.fhir}/fhir/Task`,
    { ...update, lastModified: new Date().toISOString() },
    { 'content-type': 'application/fhir+json' },
  );
  expect(answer.ok).toBe(true);
  await becomes(id, 'health-continuity', 'accepted');
}, 120_000);

it('every door leaves proof that who was asked was told, found by the person’s number', async () => {
  const proved = await eventually('proof of every door', async () => {
    const response = await stack.ask(`${stack.addresses.api}/api/notices/find`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ of: person.crn }),
    });
    const found = (await response.json()) as FoundNotice[];
    const standings = new Set(found.map(({ to, channel, standing }) => `${to} ${channel} ${standing}`));
    const wanted = [
      ...['probation agency-system answered', 'approved-premises mail answered'],
      'community-health agency-system answered',
    ];
    return wanted.every((one) => standings.has(one)) || undefined;
  });
  expect(proved).toBe(true);
}, 60_000);
