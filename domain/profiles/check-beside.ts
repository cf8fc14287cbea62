import type { RetentionClass } from '../../schemas/pathway';
import type { Consequence, DeclineReason, ReturnReason } from '../../schemas/step';
import type { Profile } from './profile';
import type { Reasons } from './reasons';

type Beside = Pick<Profile, 'reasons' | 'securityLevels' | 'asksAgain' | 'retention' | 'steps'>;

/** What is wrong with what a profile says beside its steps: one sentence a fault, the field first. */
export const besideFaults = (profile: Beside): string[] => [
  ...reasonFaults(profile),
  ...levelFaults(profile),
  ...profile.asksAgain.flatMap(({ anchor, within }, i) =>
    anchor === 'call' || within !== undefined ? [`asksAgain.${i}: nothing calls for it, it needs a day`] : [],
  ),
  ...retentionFaults(profile),
];

// The schemas' words as a table: a new one does not compile until it is known here.
const returnReasons: Record<ReturnReason, true> = {
  incomplete: true,
  'wrong-area': true,
  'conflict-of-interest': true,
  dispute: true,
};
const declineReasons: Record<DeclineReason, true> = {
  'no-vacancy': true,
  'needs-not-met-here': true,
  'outside-area': true,
  'conflict-of-interest': true,
};
const consequences: Record<keyof Reasons, readonly Consequence[]> = {
  returned: ['mended-by-owner', 'panel'],
  declined: ['next-candidate', 'panel'],
};

const reasonFaults = ({ reasons, steps }: Beside): string[] => [
  ...unknownReasons('returned', reasons.returned, returnReasons),
  ...unknownReasons('declined', reasons.declined, declineReasons),
  ...(['returned', 'declined'] as const).flatMap((answer) => {
    const by = answer === 'returned' ? 'statutory' : 'service';
    const isAsked = steps.some(({ acceptance }) => acceptance?.by === by);
    return isAsked && Object.keys(reasons[answer]).length === 0 ? [`reasons.${answer}: none is listed`] : [];
  }),
];

const unknownReasons = (answer: keyof Reasons, listed: Reasons[typeof answer], known: Record<string, true>): string[] =>
  Object.entries(listed).flatMap(([reason, consequence]) => [
    ...(Object.hasOwn(known, reason) ? [] : [`reasons.${answer}.${reason}: is no reason`]),
    ...(consequences[answer].includes(consequence)
      ? []
      : [`reasons.${answer}.${reason}: ${consequence} cannot follow`]),
  ]);

const levelFaults = ({ securityLevels }: Beside): string[] =>
  securityLevels.flatMap(({ level, title }) => [
    ...(securityLevels.filter((other) => other.level === level).length > 1
      ? [`securityLevels.${level}: stands twice`]
      : []),
    ...(title.trim() === '' ? [`securityLevels.${level}.title: is empty`] : []),
  ]);

const classes: readonly RetentionClass[] = ['identity', 'note', 'record'];

const retentionFaults = ({ retention }: Beside): string[] => [
  ...classes.flatMap((keeps) =>
    retention.filter((one) => one.keeps === keeps).length === 1 ? [] : [`retention.${keeps}: is to stand once`],
  ),
  ...retention.flatMap(({ keeps, after, source }) => [
    ...(Object.values(after).some((amount) => amount > 0) ? [] : [`retention.${keeps}.after: no time at all`]),
    ...(source.trim() === '' ? [`retention.${keeps}.source: nobody is named who says so`] : []),
  ]),
];
