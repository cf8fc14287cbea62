import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cloneFolder } from '../../infra/local/clone';
import { booked, rejected } from '../../infra/sample/payloads/community';
import { datesCalculated, received, registered, releasedOnLicence } from '../../infra/sample/payloads/prison';
import { linked, officerNamed } from '../../infra/sample/payloads/probation';
import { day } from '../../infra/sample/day';

const PAYLOADS = 20_000;
const cli = join(cloneFolder, 'dist', 'services', 'cli', 'main.js');

const told = [
  ...[received, registered, releasedOnLicence, linked, booked('approved-premises')],
  ...[datesCalculated({ start: day(-400), conditionalRelease: day(40) }), rejected('accommodation.cas3', 'NO_VACANCY')],
  officerNamed({ name: 'A. Farrow', team: 'North', phone: '0000', email: 'a@example.test' }),
];

/** The nth payload, each of a person of its own; one in fifty is no JSON. */
function payloadOf(n: number): string {
  if (n % 50 === 49) return '{"broken":';
  const number = String(n % 10_000).padStart(4, '0');
  const names = { firstName: 'Ines', lastName: 'Calloway', dateOfBirth: '1984-02-11', prison: 'QEM' };
  const person = { noms: `A${number}QT`, crn: `X${number}18`, ...names };
  const tell = told[n % told.length];
  if (tell === undefined) throw new Error('there is nothing to tell');
  const moment = {
    person,
    occurredAt: '2026-03-09T09:15:21.231Z',
    dateOf: (rule: ReturnType<typeof day>) => rule('2026-03-09'),
  };
  return JSON.stringify(tell.payload(moment));
}

/** `dry-run --adapter hmpps --jsonl`: payloads a second once the first was answered, by one process; the last line is JSON. */
async function main(): Promise<void> {
  const args = ['dry-run', '--adapter', 'hmpps', '--jsonl', '-'];
  const reader = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const outcomes: Record<string, number> = {};
  const began: { at?: number } = {};
  const lines = createInterface({ input: reader.stdout });
  lines.on('line', (line) => {
    began.at ??= performance.now();
    const { outcome } = JSON.parse(line) as { outcome: string };
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  });
  const ended = new Promise<void>((resolve) => lines.once('close', resolve));
  reader.stdin.end(`${Array.from({ length: PAYLOADS }, (_, n) => payloadOf(n)).join('\n')}\n`);
  await ended;
  const seconds = (performance.now() - (began.at ?? 0)) / 1_000;
  const answered = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  process.exitCode = answered === PAYLOADS ? 0 : 1;
  process.stdout.write(
    `${JSON.stringify({ payloads: answered, perSecond: Math.round(answered / seconds), outcomes })}\n`,
  );
}

void main();
