import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cloneFolder } from '../../infra/local/clone';
import { eventually } from '../support/eventually';
import { ownFolder } from '../support/own-folder';
import { startStackUnderTest, type StackUnderTest } from '../support/running-stack';
import { textOf } from '../support/tree';

const page = textOf('docs/how-to/connect-an-agency.md');
const folder = ownFolder();
let stack: StackUnderTest;

/** A clone's folder as far as the page's commands need one: `npm run -s throughgate` and what `npm start` wrote down. */
beforeAll(async () => {
  stack = await startStackUnderTest();
  const cli = join(cloneFolder, 'dist', 'services', 'cli', 'main.js');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { throughgate: `node ${cli}` } }));
  mkdirSync(join(folder, '.throughgate'));
  cpSync(join(cloneFolder, 'docs', 'how-to'), join(folder, 'docs', 'how-to'), { recursive: true });
  writeFileSync(join(folder, '.throughgate', 'run.json'), JSON.stringify(stack.addresses));
}, 180_000);
afterAll(() => stack.stop(), 60_000);

/** The commands of the page under these headings, in order. */
const commandsUnder = (...headings: string[]): string[] =>
  headings.map((heading) => {
    const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
    const commands = [...part.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block ?? '').join('\n');
    if (commands === '') throw new Error(`${heading} has no commands`);
    return commands;
  });

/** Runs commands as somebody would who copies them one after the other; what they printed. */
async function type(...commands: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', commands.join('\n')], {
    cwd: folder,
  });
  return stdout;
}

type Letter = { id: string; reason: string; ended?: { as: string; reason?: string } };
const letters = async (state = 'waiting'): Promise<Letter[]> =>
  (await (await stack.ask(`${stack.addresses.api}/api/dead-letters?state=${state}`)).json()) as Letter[];
const held = async (): Promise<unknown[]> =>
  (await (await stack.ask(`${stack.addresses.api}/api/held-reports`)).json()) as unknown[];

const event = (id: string, code: string) => ({
  ...{ specversion: '1.0', id, source: '/agencies/northmoor-council', type: code, subject: 'CRN:X000082' },
  ...{ time: '2026-03-09T10:15:00+01:00', data: { booking: id } },
});

async function send(id: string, code: string): Promise<unknown> {
  const { key, events } = JSON.parse(readFileSync(join(folder, '.throughgate', 'northmoor.json'), 'utf8')) as {
    key: string;
    events: string;
  };
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents+json' };
  const response = await fetch(events, { method: 'POST', headers, body: JSON.stringify(event(id, code)) });
  return response.json();
}

it('connects an agency by the commands of the page, from nothing to a report that waits for its person', async () => {
  const connecting = commandsUnder('Add it', 'Say what your codes mean', 'Dry run', 'The test person', 'A real event');
  const told = await type(...connecting);
  expect(told).toContain('type: housing.place.booked means agency.accommodation.booked.');
  expect(told).toContain('"outcome":"report","type":"agency.accommodation.booked"');
  expect(told).toContain('"outcome":"test"');
  expect(told).toContain('"outcome":"published"');
  expect(await eventually('the report of nobody known', async () => (await held())[0])).toMatchObject({
    kind: 'parked',
    reportType: 'agency.accommodation.booked',
  });
}, 120_000);

it('tells it back, signed, by the commands of the page', async () => {
  const told = await type('export THROUGHGATE_AS=dana-petrovic', ...commandsUnder('Be told back'));
  expect(told).toMatch(/throughgate\.test {2}delivered\n.* {2}204/);
  expect(told).toContain('right: {"specversion":"1.0","id":"test/');
}, 120_000);

it('holds what has no mapping, lets it go on once it is mapped, and ends the rest by the commands of the page', async () => {
  expect(await send('booking-82', 'housing.place.held')).toMatchObject({ outcome: 'held', code: 'unmapped-code' });
  const as = 'export THROUGHGATE_AS=dana-petrovic';
  const map = 'npm run -s throughgate -- agency map northmoor-council --field type --word agency.accommodation.booked';
  expect(await type(as, `${map} --code housing.place.held`)).toContain('1 held for it went on.');
  await eventually('the held report', async () => ((await held()).length === 2 ? true : undefined));
  expect(await letters()).toEqual([]);

  await send('booking-83', 'housing.place.guessed');
  const [commands = ''] = commandsUnder('A code nobody has mapped');
  const [before = '', discard = ''] = commands.split(/(?=^.*dead-letters discard.*$)/m);
  const told = await type(as, before);
  expect(told).toContain('unmapped-code (1)');
  expect(told).toContain('still unreadable, unmapped-code: type housing.place.guessed is no mapped code');
  expect(told).toContain('Sent 1 of 1 again.');
  const back = await eventually('the letter that came back', async () => (await letters())[0]);
  expect(await type(as, discard.replace('<id>', back.id))).toContain('it stays on record');
  expect(await letters()).toEqual([]);
  expect(await letters('ended')).toContainEqual(
    expect.objectContaining({ id: back.id, ended: expect.objectContaining({ as: 'discarded' }) as object }),
  );
}, 120_000);

it('says by the commands of the page that nobody was told anything yet', async () => {
  const told = await type(...commandsUnder('Did it arrive, and who knew in time?'));
  expect(told).toContain('Waits for its person’s pathway');
  expect(told).toContain('No notice was sent under that id or number.');
  expect(told).toContain('Nobody was told, or to be told, of a release in these days.');
});

it('fetches a thin event back from the agency’s own system', async () => {
  const { standIn, adapters } = stack.addresses;
  const json = { 'content-type': 'application/json' };
  const record = { prisonerNumber: 'A7302QT', firstName: 'Ines', lastName: 'Calloway', dateOfBirth: '1984-02-11' };
  const detailUrl = `${standIn}/records/A7302QT`;
  const created = {
    ...{ eventType: 'prisoner-offender-search.prisoner.created', version: 1, occurredAt: '2026-03-09T09:15:21Z' },
    ...{ additionalInformation: { nomsNumber: 'A7302QT' }, detailUrl },
  };
  const tell = async (payload: object) =>
    (
      await fetch(`${adapters.prison}/reports`, { method: 'POST', headers: json, body: JSON.stringify(payload) })
    ).json();
  expect(await tell(created)).toMatchObject({ code: 'detail-gone' });
  await fetch(detailUrl, { method: 'PUT', headers: json, body: JSON.stringify(record) });
  expect(await tell(created)).toMatchObject({ outcome: 'published', type: 'agency.person.registered' });
  expect(await tell({ ...created, detailUrl: 'http://127.0.0.1:1/records/A7302QT' })).toMatchObject({
    code: 'detail-not-allowed',
  });
});
