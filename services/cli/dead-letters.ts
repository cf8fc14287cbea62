import { z } from 'zod';
import {
  DeadLetter,
  DiscardAnswer,
  LetterCause,
  RedriveAnswer,
  RedriveMany,
  RedriveTrial,
} from '../../schemas/api/dead-letter';
import { groupBy } from '../platform/group-by';
import { askApi, type Api } from './api';
import type { Result } from './result';
import { when } from './when';

/** Which letters: one by its id, or all of a cause, of an agency, or of both. */
export type Choice = { id?: string; cause?: string; agency?: string };

/** Grouped by reason, the most frequent first: one cause is mended once, whatever it held back. */
export async function listDeadLetters(
  api: Api,
  { ended, cause, agency }: Omit<Choice, 'id'> & { ended?: true },
): Promise<Result> {
  const asked = { ...(ended && { state: 'ended' }), ...(cause && { cause }), ...(agency && { agency }) };
  const query = new URLSearchParams(asked).toString();
  const letters = await askApi([api, `/api/dead-letters${query === '' ? '' : `?${query}`}`], z.array(DeadLetter));
  const groups = [...groupBy(letters, ({ reason }) => reason)].toSorted(([, a], [, b]) => b.length - a.length);
  const lines = groups.flatMap(([reason, members]) => [`${reason} (${members.length})`, ...members.map(lineOf)]);
  return { lines: lines.length === 0 ? ['No dead letters.'] : lines, json: letters };
}

const lineOf = ({ id, at, redrives, ended }: DeadLetter): string =>
  `  ${id}  ${when(at)}${redrives === 0 ? '' : `  (sent again ${redrives}×)`}${ended === undefined ? '' : endedLine(ended)}`;

const endedLine = ({ as, by, at, messageId, reason }: NonNullable<DeadLetter['ended']>): string =>
  `  ${as} by ${by} at ${when(at)}${as === 'redriven' ? ` as ${messageId ?? ''}` : `: ${reason ?? ''}`}`;

/** One line a cause: how many wait for it, since when, and on which topics. */
export async function listCauses(api: Api): Promise<Result> {
  const causes = await askApi([api, `/api/dead-letters/causes`], z.array(LetterCause));
  const lines = causes.flatMap(({ cause, count, since, reasons }) => [
    `${cause} (${count}) since ${when(since)}`,
    ...reasons.map((one) => `  ${one.topic} (${one.count})${one.reason === cause ? '' : `  ${one.reason}`}`),
  ]);
  return { lines: lines.length === 0 ? ['No dead letters.'] : lines, json: causes };
}

export async function redrive(api: Api, id: string): Promise<Result> {
  const answer = await askApi([api, `/api/dead-letters/redrive`], RedriveAnswer, { id });
  return { lines: [`Sent again as ${answer.messageId}.`], json: answer };
}

/** Every letter has its line; the exit code says whether all were sent. */
export async function redriveMany(api: Api, choice: Choice): Promise<Result> {
  const answer = await askApi([api, `/api/dead-letters/redrive-many`], RedriveMany, choice);
  const { letters, left } = answer;
  const lines = letters.map(({ id, messageId, why }) => `  ${id}  ${messageId ?? `not sent: ${why ?? ''}`}`);
  const sent = letters.filter(({ outcome }) => outcome === 'sent').length;
  return {
    lines: [
      `Sent ${sent} of ${letters.length} again.`,
      ...lines,
      ...(left ? ['More of them wait: run it again.'] : []),
    ],
    json: answer,
    ...(sent === letters.length ? {} : { failed: true }),
  };
}

/** How the letters would be read now. */
export async function tryRedrive(api: Api, choice: Choice): Promise<Result> {
  const answer = await askApi([api, `/api/dead-letters/dry-run`], RedriveTrial, choice);
  const { letters, left } = answer;
  const lines = letters.map((letter) => `  ${letter.id}  ${inWords(letter)}`);
  const head = letters.length === 0 ? 'No dead letters.' : 'Nothing was sent. They would be read so:';
  return { lines: [head, ...lines, ...(left ? ['These are the oldest; more of them wait.'] : [])], json: answer };
}

function inWords({ outcome, type, reason }: RedriveTrial['letters'][number]): string {
  switch (outcome) {
    case 'readable':
      return `read as ${type ?? ''}`;
    case 'test':
      return 'read, of the test person: it would go no further';
    case 'unreadable':
      return `still unreadable, ${reason ?? ''}`;
  }
}

export async function discard(api: Api, letter: { id: string; reason: string }): Promise<Result> {
  const answer = await askApi([api, `/api/dead-letters/discard`], DiscardAnswer, letter);
  return { lines: [`Discarded ${letter.id}; it stays on record.`], json: answer };
}
