import { LiveState, type Wait } from '../../schemas/api/live';
import { PathwayPage, type StepView, type TimelineEntry } from '../../schemas/api/pathway';
import { askApi, type Api } from './api';
import { isRefusal } from './refusal';
import type { Result } from './result';
import { timeIn, type WrittenTime } from '../platform/written-time';

type Live = LiveState | { unanswered: string };

/** What a pathway is doing and why: what it waits for, asked of the workflow itself, and its steps as the page has them. */
export async function inspect(api: Api, pathwayId: string): Promise<Result> {
  const address = `/api/pathways/${encodeURIComponent(pathwayId)}`;
  const page = await askApi([api, address], PathwayPage);
  const live = await askApi([api, `${address}/live`], LiveState).catch((error: unknown): Live => {
    if (!isRefusal(error)) throw error;
    return { unanswered: error.message };
  });
  const json = {
    pathwayId,
    waitingFor: firstLine(page, live),
    live,
    steps: page.steps,
    setAside: setAsideIn(page),
    phase: page.phase,
    seq: page.seq,
  };
  return { lines: report(page, live), json };
}

export function report(page: PathwayPage, live: Live): string[] {
  const waits = 'waits' in live ? live.waits.slice(1) : [];
  const time = timeIn(page.zone);
  return [
    firstLine(page, live),
    ...waits.map((wait) => `  then ${wordsOfWait(wait, time)}`),
    `Phase ${page.phase}, lead ${page.lead}${page.leadUnconfirmed ? ' (unconfirmed)' : ''}, version ${page.seq}`,
    ...page.steps.map((step) => `  ${step.key}: ${stepInWords(step, time)}`),
    ...setAsideIn(page).map((entry) => setAsideInWords(entry, time)),
  ];
}

/** Reports that changed nothing, each with its reason. */
const setAsideIn = ({ timeline }: PathwayPage): TimelineEntry[] =>
  timeline.filter(({ type }) => type === 'transition.report.set-aside');

const setAsideInWords = ({ at, detail }: TimelineEntry, time: WrittenTime): string =>
  `Set aside ${time.at(at)}: ${detail['reportType'] ?? 'a report nobody could read'}, ${detail['reason']}`;

export function firstLine(page: PathwayPage, live: Live): string {
  if ('unanswered' in live) return `Waiting for: not known now. ${live.unanswered}`;
  const [first] = live.waits;
  if (page.closed !== undefined) return `Waiting for: nobody; the pathway is closed (${page.closed})`;
  return `Waiting for: ${first === undefined ? 'nobody' : wordsOfWait(first, timeIn(page.zone))}`;
}

export function wordsOfWait(wait: Wait, time: WrittenTime): string {
  const then = thenInWords(wait);
  return [
    whom(wait),
    `since ${time.at(wait.since)}`,
    ...(wait.overdue ? ['overdue'] : []),
    ...(then === undefined || wait.until === undefined ? [] : [`${then} at ${time.by(wait.until)}`]),
  ].join(', ');
}

function whom({ kind, agency, candidate, step, behind }: Wait): string {
  const who: string = candidate ?? agency ?? 'somebody';
  const what: string = step ?? 'a step';
  switch (kind) {
    case 'answer':
      return `${who} to answer ${what}`;
    case 'work':
      return `${who} to do ${what}`;
    case 'step':
      return `${behind ?? 'another step'}, before ${what}`;
    case 'failed':
      return `${who} to do ${what} after all, or it to be skipped: it failed, and others need it`;
    case 'date':
      return `${who} to say the release date`;
    case 'condition':
      return `${behind ?? 'a confirmed release date'}, before the yes of ${who} to ${what} holds`;
  }
}

function thenInWords({ then, to }: Wait): string | undefined {
  switch (then) {
    case 'escalates':
      return `goes to the ${to ?? 'supervisor'}`;
    case 'reminds':
      return 'is reminded of';
    case 'overdue':
      return 'is overdue';
    case 'asks-next':
      return 'the next one is asked';
    case 'passes-on':
      return 'another agency takes over';
    case 'ends':
      return 'has lasted its time';
    case undefined:
      return undefined;
  }
}

function stepInWords({ status, due, overdue, offer, escalatedTo, reason }: StepView, time: WrittenTime): string {
  return [
    status,
    ...(offer === undefined ? [] : [`asked ${offer.candidate ?? offer.to}, reply by ${time.by(offer.replyBy)}`]),
    ...(due === undefined ? [] : [`due ${time.by(due)}${overdue ? ', overdue' : ''}`]),
    ...(reason === undefined ? [] : [`reason ${reason}`]),
    ...(escalatedTo === undefined ? [] : [`with the ${escalatedTo}`]),
  ].join('; ');
}
