import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import { digestOf } from '../../domain/pathway/digest';
import { currentRulesVersion } from '../../domain/pathway/rules';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Zone } from '../../schemas/time';
import { createAlarm } from './alarm';
import { inputOf } from './inbox';
import type { PathwayActivities, PathwayStart } from './messages';
import { createRun, listen, nothingNew, nowText, settingOf, type Run } from './run';

const { record, zoneTransitions } = proxyActivities<PathwayActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '30s' },
});

/** A run of so many events hands on at its next quiet moment: what a worker must replay before it answers stays short. */
const LONG = 1_024;
/** One that has come this far had no quiet moment, and takes its inbox along. */
const TOO_LONG = 2 * LONG;
/** One that Temporal finds too large, by its bytes, does so after this many drains. */
const BUSY_DRAINS = 500;
const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Wait, decide, record, advance. What `record` is given stands in the history before anything leaves. */
export async function releasePathway(start: PathwayStart): Promise<void> {
  const run = createRun(start);
  const alarm = createAlarm(() => run.inbox.push({ arrival: 'clock' }));
  listen(run);
  let drainsSinceTold = 0;
  while (!(await isOver(run))) {
    const zone = await tableOf(run);
    alarm.wind(run.rules.nextClock(nowText(), run.state, settingOf(run, zone)));
    await condition(() => run.inbox.length > 0 || run.renewing);
    await drain(run, zone);
    if (run.state.status !== 'closed' && (run.renewing || isLong())) {
      drainsSinceTold += 1;
      await handOn(run, drainsSinceTold > BUSY_DRAINS || hasReached(TOO_LONG));
    }
  }
}

const isLong = (): boolean => workflowInfo().continueAsNewSuggested || hasReached(LONG);

/** Runs that began before they were kept short go on as they did. */
const hasReached = (length: number): boolean => workflowInfo().historyLength >= length && patched('short-runs');

/** Closed, every answer given, and nothing came in meanwhile. */
async function isOver(run: Run): Promise<boolean> {
  if (run.state.status !== 'closed') return false;
  await condition(() => run.inbox.length > 0 || allHandlersFinished());
  return run.inbox.length === 0;
}

/** Decides everything that came in and records it as one; answers stand only after that. */
async function drain(run: Run, zone: Zone): Promise<void> {
  const deliveries = run.inbox.splice(0);
  const now = nowText();
  const inputs = deliveries.map((delivery) => inputOf(delivery, now));
  const { state, events, answers } = run.rules.decideAll(inputs, run.state, settingOf(run, zone));
  if (events.length > 0) await recordAsDecided(events);
  run.state = state;
  deliveries.forEach((delivery, i) => (delivery.answer = answers[i] ?? nothingNew(run)));
}

/** Replay sees changed commands but not changed content: a digest that differs fails the task before harm is done. */
async function recordAsDecided(events: PathwayEvent[]): Promise<void> {
  const written = await record(events);
  const decided = digestOf(events);
  if (written !== decided)
    throw new Error(`the rules now decide otherwise than was recorded: ${decided}, not ${written}`);
}

/** The zone's table, asked for at the start and again a year before it ends. */
async function tableOf(run: Run): Promise<Zone> {
  const now = Date.now();
  if (run.zone !== undefined && Date.parse(run.zone.until) > now + YEAR_MS) return run.zone;
  const instant = (years: number): string => new Date(now + years * YEAR_MS).toISOString();
  run.zone = await zoneTransitions(run.profile.zone, instant(-5), instant(25));
  return run.zone;
}

/** A new run under the current rules, once every answer is given; signals that came meanwhile go along. */
async function handOn(run: Run, busy: boolean): Promise<void> {
  await condition(() => run.inbox.length > 0 || allHandlersFinished());
  if (!allHandlersFinished()) return;
  const arrivals = run.inbox.flatMap(({ arrival }) => (arrival === 'clock' ? [] : [arrival]));
  if (arrivals.length > 0 && !busy && !run.renewing) return;
  const { start, state, zone, rules } = run;
  if (zone === undefined) return;
  const carried = { state: rules.forgetOld(state, nowText()), zone, inbox: arrivals };
  const { version: profileVersion } = settingOf(run, zone).profile;
  const next = { ...start, profileVersion, rulesVersion: currentRulesVersion, carried };
  await continueAsNew<(next: PathwayStart) => Promise<void>>(next);
}
