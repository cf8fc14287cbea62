import { dryRun, type DryRunRead } from '../platform/dry-run';
import type { Addresses } from './addresses';
import { foresee, type Whose } from './foresee';
import { translators } from './hmpps';
import { payloadLines } from './payload-lines';
import { refusal } from './refusal';
import type { Result } from './result';
import { when } from './when';

/** A payload, and where it is asked for: whose pathway it is tried on. */
type Question = { adapter: string; payload: Uint8Array; whose?: Whose };

/**
 * How one raw payload would be read: lines for people, the answer as JSON behind them; with `whose` also what that
 * pathway would make of it. @throws refusal for an adapter there is none of
 */
export async function readOnce({ adapter, payload, whose }: Question, addresses: Addresses): Promise<Result> {
  const read = dryRun(payload, translatorOf(adapter));
  const foreseen =
    whose === undefined || read.answer.outcome !== 'report'
      ? undefined
      : await foresee({ adapter, payload, whose }, addresses);
  const json = foreseen === undefined ? read.answer : { ...read.answer, pathway: foreseen.json };
  return { lines: [...inWords(read), ...(foreseen?.lines ?? []), JSON.stringify(json)], json };
}

/** One raw payload a line in, one answer a line out; a line that cannot be read is answered like any other. */
export async function readLines(
  adapter: string,
  bytes: AsyncIterable<Uint8Array>,
  out: (line: string) => void,
): Promise<void> {
  const translate = translatorOf(adapter);
  for await (const line of payloadLines(bytes)) out(JSON.stringify(dryRun(line, translate).answer));
}

function translatorOf(adapter: string) {
  const translate = translators.get(adapter);
  if (translate !== undefined) return translate;
  const there = [...translators.keys()].join(', ');
  throw refusal('no-such-adapter', `There is no adapter ${adapter}; there are: ${there}.`);
}

function inWords({ answer, found }: DryRunRead): string[] {
  const { outcome, type, kind, occurredAt, quirks, reasons, fetchedFrom } = answer;
  return [
    headlines[outcome],
    `  Type: ${type ?? 'none'}${kind === undefined ? '' : ` (${kind})`}`,
    `  When: ${occurredAt === undefined ? 'no time that can be read' : when(occurredAt)}`,
    ...(found.length === 0 ? ['  Of whom: nobody is named'] : []),
    ...found.map(({ scheme, number, field }) => `  Of whom: ${scheme} ${number}, at ${field}`),
    ...quirks.map((quirk) => `  Odd, and read all the same: ${quirk.replaceAll('_', ' ')}`),
    ...reasons.map((reason) => `  Why: ${reason}`),
    ...(fetchedFrom === undefined ? [] : [`  Thin: the rest would be fetched from ${fetchedFrom}`]),
  ];
}

const headlines: Record<DryRunRead['answer']['outcome'], string> = {
  report: 'A report would be published.',
  'not-mine': 'Not for us: nothing would be published.',
  ignored: 'Ignored: it states no fact.',
  unreadable: 'Refused: it cannot be read.',
};
