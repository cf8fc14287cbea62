import { daysAfter, daysBetween, type DayRule } from '../day';
import * as prison from '../payloads/prison';
import * as probation from '../payloads/probation';
import type { Beat, Story } from '../story';

/** What every prison does in the first weeks, and no story is about. */
const firstWeeks = [
  prison.stepDone('needs-mapping'),
  prison.stepDone('agreement-and-information'),
  prison.stepDone('plan-agreed-with-person'),
  probation.stepDone('probation-area-named'),
  probation.stepDone('accommodation-referral'),
];

/** Some day, to see how long ago a story begins. */
const SOME_DAY = '2026-01-05';
const SETTLED_IN_DAYS = 7;

/** A story of somebody who has been inside for a week goes on from an ordinary beginning. */
export function withFirstWeeks(story: Story): Story {
  const [first] = story.beats;
  const isLongAgo = first !== undefined && daysBetween(SOME_DAY, first.on(SOME_DAY)) < -SETTLED_IN_DAYS;
  if (!isLongAgo || story.unknown) return story;
  const on: DayRule = (today) => daysAfter(first.on(today), SETTLED_IN_DAYS - 1);
  return { ...story, beats: [...story.beats, { on, at: '15:40', tells: firstWeeks }] };
}

/** What a well-prepared release has by then: papers, money, a licence, an appointment. */
export const prepared = (on: DayRule): Beat => ({
  on,
  at: '16:00',
  tells: [
    prison.stepDone('id-and-bank'),
    prison.stepDone('work-education-link'),
    prison.stepDone('benefits-notice', 'letter-1'),
    probation.stepDone('victim-notice', 'letter-2'),
    prison.stepDone('licence-draft'),
    prison.stepDone('licence-approved'),
    probation.stepDone('first-appointment-set'),
    prison.stepDone('release-pack'),
  ],
});
