import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createAskAs } from '../../infra/local/ask-as';
import type { SignIn } from '../../services/platform/client-token';
import type { Caseload, CaseloadRow } from '../../schemas/api/caseload';
import type { MyWork } from '../../schemas/api/my-work';
import type { PathwayPage, StepView } from '../../schemas/api/pathway';
import type { Tour } from '../../schemas/api/tour';

function addressIn(name: string): string {
  const address = process.env[name];
  if (address === undefined) throw new Error(`${name} is not set: the browser tests need a running stack.`);
  return address.replace(/\/$/, '');
}

export const consoleUrl = addressIn('CONSOLE_URL');
const standInUrl = addressIn('STAND_IN_URL');
const signIn = JSON.parse(addressIn('SIGN_IN')) as SignIn;
const askAs = createAskAs(signIn);

/** Every address a browser asks for belongs to one of these: our own, and the provider's while somebody signs in. */
export const ownOrigins = [consoleUrl, signIn.issuer];

/** As whom pages and answers are asked for where nobody else is named. */
const officer = { id: 'maya-thornbury', name: 'Maya Thornbury' };

/** The address of every page, as the router has them. */
export const routes = [
  ...readFileSync(join(__dirname, '../../services/console/router.tsx'), 'utf8').matchAll(/path: '([^']+)'/g),
].map(([, path = '']) => path);

async function get<T>(address: string, who = officer.id): Promise<T> {
  const response = await askAs(address, {}, who);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as T;
}

export const caseload = async (): Promise<CaseloadRow[]> => (await get<Caseload>(`${consoleUrl}/api/caseload`)).items;
export const myWork = (who: string): Promise<MyWork> => get(`${consoleUrl}/api/my-work`, who);
export const tour = (): Promise<Tour> => get(`${consoleUrl}/api/tour`);
export const pathway = (id: string): Promise<PathwayPage> => get(`${consoleUrl}/api/pathways/${id}`);

/** Asks again until it is so; the test's own time ends the asking. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const waitsForAnswer = ({ hasContent, acts }: StepView): boolean => hasContent && acts.includes('accept');

export type Offered = { page: PathwayPage; name: string };

/** Whose handover report lies before probation, and whom no system of the sample answers for. */
const unanswered = 'Owen Pritchard';

export const offeredHandover = (): Promise<Offered> =>
  until(async () => {
    const page = await pathway(await pathwayOf(unanswered));
    return page.steps.some(waitsForAnswer) ? { page, name: unanswered } : undefined;
  });

export type Told = { eventType: string; messageId: string; additionalInformation: { step: string } };

/** What the probation agency's system was told of one pathway. */
export async function toldToProbation(pathwayId: string): Promise<Told[]> {
  const kept = (await (await fetch(`${standInUrl}/messages`)).json()) as { message: Told }[];
  return kept.map(({ message }) => message).filter(({ messageId }) => messageId.startsWith(`${pathwayId}/`));
}

type Sent = { headers?: Record<string, string>; who?: string };

async function post<T>(address: string, body: object, { headers = {}, who = 'dana-petrovic' }: Sent = {}): Promise<T> {
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  const answer = await ('authorization' in headers ? fetch(address, sent) : askAs(address, sent, who));
  if (!answer.ok && answer.status !== 422) throw new Error(`${address} answered ${answer.status}.`);
  return (await answer.json()) as T;
}

/** Connects an agency, and answers its key. */
async function add(
  name: string,
  as: object = { kind: 'community', schemes: ['CRN'], provides: ['mentor'] },
  who = 'dana-petrovic',
): Promise<string> {
  return (await post<{ key: string }>(`${consoleUrl}/api/agencies`, { name, ...as }, { who })).key;
}

/** Connects an agency that is told where nobody listens. */
export async function connect(name: string): Promise<void> {
  await add(name);
  await post(`${consoleUrl}/api/agencies/${name}/webhook`, { url: 'http://127.0.0.1:1/' });
}

/** Connects an agency that tells in codes of its own, one event for each. */
export async function tellInCodes(name: string, codes: readonly string[]): Promise<void> {
  const key = await add(name);
  for (const type of codes)
    await tell(name, key, {
      id: type,
      type,
      time: '2026-03-09T10:15:00+01:00',
      subject: 'CRN:X000082',
      data: { booking: type },
    });
}

/** A prison's own system works out other dates for somebody it knows by this number. */
export async function tellDates(name: string, noms: string, dates: object): Promise<void> {
  const key = await add(name, { kind: 'prison', schemes: ['NOMS'] }, 'wes-hallam');
  const event = { id: 'dates-1', type: 'agency.sentence.dates-changed', time: new Date().toISOString() };
  await tell(name, key, { ...event, subject: `NOMS:${noms}`, data: { dates } });
}

async function tell(name: string, key: string, event: object): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents+json' };
  const body = { specversion: '1.0', source: `/agencies/${name}`, ...event };
  await post(`${addressIn('EVENTS_URL')}/agencies/${name}/events`, body, { headers });
}

/** The pathway of somebody the tour names, once it stands there. */
export const pathwayOf = (name: string): Promise<string> =>
  until(async () => (await tour()).stops.find((stop) => stop.name === name)?.pathwayId);

/** Signs in as somebody would: at the provider, which asks who is there. Ends on the page that was asked for. */
export async function signInAs(page: Page, name: string = officer.name, to = '/'): Promise<void> {
  await page.goto(`${consoleUrl}/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`${consoleUrl}${to}`);
}
