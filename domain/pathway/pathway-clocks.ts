import type { AgreementScope } from '../../schemas/reports/person';
import type { Instant, LocalDate } from '../../schemas/time';
import { addMonths, compare } from '../calendar/local-date';
import { localDateOf, startOfDay } from '../calendar/zone';
import { REVIEW_MONTHS } from '../profiles/periods';
import type { StepDefinition } from '../profiles/step-definition';
import { definitionOf, ownerOf } from '../steps/readiness';
import type { Clock } from './clock';
import { beginInstant } from './dates';
import type { Draft } from './draft';
import type { PathwayState, Setting } from './state';

/** A pathway that nobody dates is looked at this often at most: fifty years. */
const REVIEWS = 100;

/** What runs for the pathway as a whole: a missing release date is asked after, a track is looked at again, who refused is asked again. */
export const pathwayClocks = (state: PathwayState, setting: Setting): Clock[] =>
  [...dateReview(state, setting), ...trackReview(state, setting), ...asksAgain(state, setting)].filter(
    ({ name }) => !state.rung.includes(name),
  );

/** No release date since we know of the person, or since the prison last spoke of it: somebody looks every six months whether there still is none. */
function dateReview({ dates, openedAt, sentenceAt, rung }: PathwayState, setting: Setting): Clock[] {
  if (dates.release !== undefined || dates.releasedOn !== undefined) return [];
  const known = [openedAt, sentenceAt].flatMap((at) => (at === undefined ? [] : localDateOf(at, setting.zone)));
  const since = [dates.admission, ...known].toSorted(compare).at(-1) ?? dates.admission;
  for (let n = 1; n <= REVIEWS; n += 1) {
    const day = addMonths(since, n * REVIEW_MONTHS);
    const clock = reviewOn(day, 'no-release-date', { wound: since, setting });
    if (!rung.includes(clock.name)) return [clock];
  }
  return [];
}

const trackReview = ({ trackReview: day, dates }: PathwayState, setting: Setting): Clock[] =>
  day === undefined ? [] : [reviewOn(day, 'track-review', { wound: dates.admission, setting })];

const QUESTION = 'agreement-and-information';

/** At the profile's set points somebody who refused a purpose is asked once more; a refusal is never held against them. */
function asksAgain({ refusedAt = {}, dates, steps }: PathwayState, setting: Setting): Clock[] {
  const { profile } = setting;
  const definition = definitionOf(profile, QUESTION);
  if (definition === undefined) return [];
  const to = ownerOf(steps[QUESTION], definition);
  return Object.entries(refusedAt).flatMap(([scope, refused]) =>
    profile.asksAgain.flatMap((point) => {
      const at = beginInstant(point, dates, setting);
      if (at === undefined || at <= refused) return [];
      const name = `${QUESTION}/again-${scope}@${at}`;
      const data = { step: QUESTION, clock: name, to, scope: scope as AgreementScope } as const;
      return [{ at, wound: refused, name, ring: { type: 'transition.step.reminded', data } as const }];
    }),
  );
}

type Reviewing = { wound: LocalDate; setting: Setting };

function reviewOn(day: LocalDate, reason: 'no-release-date' | 'track-review', { wound, setting }: Reviewing): Clock {
  const at: Instant = startOfDay(day, setting.zone);
  const name = `${reason}@${day}`;
  const ring: Draft = { type: 'transition.pathway.escalated', data: { clock: name, to: 'case-coordinator', reason } };
  return { at, wound: startOfDay(wound, setting.zone), name, ring };
}

/** Suspended: the person is where no clock of ours may ring, until they are back. */
export const isSuspended = ({ conditions }: PathwayState): boolean =>
  conditions.some((condition) => condition.startsWith('suspended-'));

/** The profile's steps that go on as things stand; of those of somebody abroad only what the law asks all the same. */
export function awakeSteps(state: PathwayState, { profile }: Setting): readonly StepDefinition[] {
  const suspended = state.conditions.filter((condition) => condition.startsWith('suspended-'));
  if (suspended.length === 0) return profile.steps;
  return suspended.every((condition) => condition === 'suspended-abroad')
    ? profile.steps.filter(({ goesOnAbroad }) => goesOnAbroad)
    : [];
}
