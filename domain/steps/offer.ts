import type { NeedsDomain } from '../../schemas/needs-domain';
import type { Instant } from '../../schemas/time';
import { within } from '../calendar/offset';
import type { Draft } from '../pathway/draft';
import type { Setting, Step } from '../pathway/state';
import type { StepDefinition } from '../profiles/step-definition';

export type Content = { contentRef: string; covers: NeedsDomain[] };

/** The next candidate that has not yet said no; undefined also where nobody is chosen among. */
export const nextCandidate = (step: Step, { acceptance }: StepDefinition): string | undefined =>
  acceptance?.candidates?.find((candidate) => !step.declinedBy.includes(candidate));

/** Asks the receiver, or the next candidate; undefined where no one is to be asked or no one is left. */
export function offerOf(
  step: Step,
  definition: StepDefinition,
  at: { now: Instant; setting: Setting; content?: Content },
): Extract<Draft, { type: 'transition.step.offered' }> | undefined {
  const { acceptance, receiver } = definition;
  const candidate = nextCandidate(step, definition);
  if (acceptance === undefined || receiver === undefined) return undefined;
  if (acceptance.candidates !== undefined && candidate === undefined) return undefined;
  const { profile, zone } = at.setting;
  return {
    type: 'transition.step.offered',
    data: {
      step: definition.key,
      offer: step.offers + 1,
      to: receiver,
      ...(candidate === undefined ? {} : { candidate }),
      replyBy: within(at.now, acceptance.replyWithin, { zone, holidays: profile.holidays.days }),
      ...at.content,
    },
  };
}
