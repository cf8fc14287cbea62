import { definitionOf } from '../../../domain/steps/readiness';
import type { PathwayEvent } from '../../../schemas/events/event';
import type { StepKey } from '../../../schemas/step';
import { plan, type Day, type Person } from './person';
import { says } from './saying';

/** Our own notifier: whoever is to be told is mailed that morning; mostly it arrives, and by and by somebody answers. */
export function notify(person: Person, event: PathwayEvent, today: Day): void {
  const told = toldBy(person, event);
  if (told === undefined) return;
  const { chance, diligence } = person;
  const notice = `${event.pathwayId}/${event.seq}`;
  const sent = { ...told, notice, channel: 'mail' as const, messageId: `<${notice}@simulation>` };
  plan(person, today, says('notifier', 'agency.notice.sent', sent));
  if (chance.happens(0.06)) {
    plan(person, today, says('notifier', 'agency.notice.bounced', { notice, reason: 'address-unknown' }));
    return;
  }
  plan(person, today, says('notifier', 'agency.notice.delivered', { notice }));
  const answered = says('notifier', 'agency.notice.answered', { notice });
  if (chance.happens(diligence)) plan(person, today + chance.whole(1, 9), answered);
}

type Told = { step: StepKey; to: string; offer?: number };

/** A step that asks for proof is told once it opens, an offer to a service as it is made; statutory agencies have systems. */
function toldBy({ profile }: Person, { type, data }: PathwayEvent): Told | undefined {
  if (type === 'transition.step.offered') {
    const { step, candidate, offer } = data;
    return candidate === undefined ? undefined : { step, to: candidate, offer };
  }
  if (type !== 'transition.step.opened') return undefined;
  const to = definitionOf(profile, data.step)?.notice?.to;
  return to === undefined ? undefined : { step: data.step, to };
}
