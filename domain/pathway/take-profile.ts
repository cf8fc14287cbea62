import type { Role } from '../../schemas/agency';
import type { ReportOf } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';
import { localDateOf } from '../calendar/zone';
import type { Profile } from '../profiles/profile';
import { profileOf } from '../profiles/registry';
import type { StepDefinition } from '../profiles/step-definition';
import { definitionOf } from '../steps/readiness';
import { cancelled, pendingSteps } from './closing';
import { datesOf } from './dates';
import type { Draft } from './draft';
import { becoming, leftBehind, planRevised } from './plan';
import { reopening } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting, Step } from './state';

const entitled: readonly Role[] = ['case-coordinator', 'supervisor'];

/**
 * The whole plan by a newer version in one decision: what was done stays done unless the newer version asks more of it,
 * what it does not ask for is over, and everything else has its place by the newer rules. One who moves a pathway is
 * named; nothing moves it by itself.
 */
export function takeProfileMove(
  report: ReportOf<'agency.profile.moved'>,
  state: PathwayState,
  { now, setting }: Moment,
): Draft[] {
  const { data, actor } = report;
  const { profile: key, profileVersion: from } = state;
  if (actor === undefined || !entitled.includes(actor.role)) return aside('not-entitled', report);
  if (data.version === from) return [];
  if (data.version < from) return aside('older-profile', report);
  const profile = profileOf(key, data.version);
  if (profile === undefined) return aside('no-such-profile', report);
  const { version: to, ...why } = data;
  const newer = { ...setting, profile };
  const over = noLongerAsked(state, setting, newer).map((step) => cancelled(step, 'profile-moved'));
  const again = profile.steps.flatMap((definition) => voided(definition, state, setting.profile));
  const revision = {
    trigger: 'profile-moved',
    dates: datesOf(state.sentence, state, { today: localDateOf(now, setting.zone), setting: newer }),
    becomes: { ...becoming('cancelled', over), ...becoming('planned', again) },
  } as const;
  return [
    { type: 'transition.profile.moved', data: { profile: key, from, to, ...why } },
    ...over,
    ...again,
    planRevised(state, revision, newer),
  ];
}

/** Pending steps that the newer version does not know, or has on other tracks only. */
function noLongerAsked(state: PathwayState, setting: Setting, newer: Setting): StepKey[] {
  const known = new Set(newer.profile.steps.map(({ key }) => key));
  const gone = pendingSteps(state, setting, ({ key }) => !known.has(key));
  return [...gone, ...leftBehind(state.track, state, newer)];
}

/** Answered by the older version, and the newer asks for more than was given. */
function voided(definition: StepDefinition, { steps }: PathwayState, older: Profile): ReturnType<typeof reopening>[] {
  const step = steps[definition.key];
  const before = definitionOf(older, definition.key);
  if (step === undefined || before === undefined || !isAnswered(step)) return [];
  const lacksContent = definition.contentRequired === true && before.contentRequired !== true;
  const lacksAnswer = definition.acceptance !== undefined && before.acceptance === undefined;
  const lacks = (lacksContent && step.contentRef === undefined) || (lacksAnswer && step.answer === undefined);
  return lacks ? [reopening(step.key, step.revision, 'profile-moved')] : [];
}

const isAnswered = ({ status }: Step): boolean => status === 'accepted' || status === 'done';
