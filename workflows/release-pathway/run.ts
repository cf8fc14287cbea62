import { condition, setHandler } from '@temporalio/workflow';
import { defined } from '../../domain/defined';
import { deadlockIn } from '../../domain/pathway/deadlock';
import { newPathway } from '../../domain/pathway/evolve';
import { explain, explainLead } from '../../domain/pathway/explain';
import { inForce } from '../../domain/pathway/in-force';
import { foresee } from '../../domain/pathway/foresee';
import { rulesOf, type Rules } from '../../domain/pathway/rules';
import type { PathwayState, ReportAnswer, Setting } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import { profileOf } from '../../domain/profiles/registry';
import type { Reasons } from '../../schemas/api/explanation';
import type { LiveState } from '../../schemas/api/live';
import type { Zone } from '../../schemas/time';
import { arrivalsOf, type Delivery } from './inbox';
import { act, agencyReported, currentState, foresight, live, reasons, renew, type PathwayStart } from './messages';

/** One run of a pathway: what it was started with, what it knows, and what came in since the last decision. */
export type Run = {
  start: PathwayStart;
  rules: Rules;
  profile: Profile;
  state: PathwayState;
  zone: Zone | undefined;
  inbox: Delivery[];
  renewing: boolean;
};

/** Throws when the worker does not know the rules or the profile: the task fails and the pathway waits for one that does. */
export function createRun(start: PathwayStart): Run {
  const rules = rulesOf(start.rulesVersion);
  const profile = profileOf(start.profile, start.profileVersion);
  if (rules === undefined) throw new Error(`no rules version ${start.rulesVersion} in this worker`);
  if (profile === undefined)
    throw new Error(`no profile ${start.profile} version ${start.profileVersion} in this worker`);
  const { state = newPathway, zone, inbox = [] } = start.carried ?? {};
  return { start, rules, profile, state, zone, inbox: inbox.map((arrival) => ({ arrival })), renewing: false };
}

/** The workflow's clock: on replay it stands where it stood. */
export const nowText = (): string => new Date(Date.now()).toISOString();

export const settingOf = ({ start, profile, state }: Run, zone: Zone): Setting => {
  const { pathwayId, personRef, detailsRef } = start;
  return inForce(defined({ pathwayId, personRef, detailsRef, profile, zone }), state);
};

/** Handlers only fill the inbox; an update awaits its answer, which stands once what it led to is recorded. */
export function listen(run: Run): void {
  setHandler(agencyReported, (reports) => {
    run.inbox.push(...arrivalsOf(reports).map((arrival) => ({ arrival })));
  });
  setHandler(act, async (report) => {
    const deliveries: Delivery[] = arrivalsOf(report).map((arrival) => ({ arrival }));
    run.inbox.push(...deliveries);
    await condition(() => deliveries.every(({ answer }) => answer !== undefined));
    return deliveries[0]?.answer ?? nothingNew(run);
  });
  setHandler(renew, () => {
    run.renewing = true;
  });
  setHandler(currentState, () => run.state);
  setHandler(live, () => liveOf(run));
  setHandler(reasons, () => reasonsOf(run));
  setHandler(foresight, (report, now) => foresee(report, run.state, { now, ...standingOf(run) }));
}

export const nothingNew = ({ state }: Run): ReportAnswer => ({ outcome: 'repeated', seq: state.seq });

/** Throws before the zone's table has come: whoever asks then, asks again. */
function standingOf(run: Run): { setting: Setting; rules: Rules } {
  if (run.zone === undefined) throw new Error('the pathway has only just begun');
  return { setting: settingOf(run, run.zone), rules: run.rules };
}

function liveOf(run: Run): LiveState {
  const { start, rules, state, zone } = run;
  const seen = { pathwayId: start.pathwayId, seq: state.seq, rulesVersion: start.rulesVersion };
  if (zone === undefined) return { ...seen, waits: [] };
  const setting = settingOf(run, zone);
  const nextClock = rules.nextClock(nowText(), state, setting);
  return {
    ...seen,
    waits: rules.waitsOf(nowText(), state, setting),
    ...(state.deadlock.length === 0 ? {} : { deadlock: deadlockIn(state, setting) }),
    ...(nextClock === undefined ? {} : { nextClock }),
  };
}

function reasonsOf(run: Run): Reasons {
  const { setting } = standingOf(run);
  const { key: profile, version: profileVersion } = setting.profile;
  const { rulesVersion } = run.start;
  const moment = { now: nowText(), setting };
  const lead = explainLead(run.state, moment);
  return { profile, profileVersion, rulesVersion, lead, steps: explain(run.state, moment) };
}
