import type { EventOf } from '../../schemas/events/event';
import type { BounceReason } from '../../schemas/reports/notice';
import type { ReportOf } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import { daysBetween } from '../calendar/local-date';
import { within } from '../calendar/offset';
import { localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import type { Draft } from '../pathway/draft';
import { aside } from '../pathway/set-aside';
import type { Moment, Notice, PathwayState, Setting, Step } from '../pathway/state';
import type { StepDefinition } from '../profiles/step-definition';
import { definitionOf, isPending, ownerOf } from '../steps/readiness';
import { needsProof, nextRung, type Mark } from './notice';

type Sent = ReportOf<'agency.notice.sent'>;
type Became = ReportOf<`agency.notice.${Mark}`>;
type Proof = EventOf<'transition.notice.delivered'>['data'];

/** A receiver was told of a step that asks for proof. */
export function takeNoticeSent(report: Sent, state: PathwayState, { setting }: Moment): Draft[] {
  const { step: key, notice, to, channel, messageId, offer } = report.data;
  const definition = definitionOf(setting.profile, key);
  const step = state.steps[key];
  if (definition === undefined || !needsProof(definition) || step === undefined) return aside('not-asked', report);
  if (step.notices?.some((held) => held.notice === notice)) return [];
  if (step.status === 'planned' || (offer ?? 0) > step.offers) return aside('nothing-offered', report);
  const told = { notice, to, channel, messageId };
  const data = { ...proofOf(told, report.occurredAt, { definition, state, setting }), offer };
  return [
    { type: 'transition.notice.sent', data: defined({ ...data, replyBy: replyBy(report, definition, setting) }) },
  ];
}

const replyBy = ({ occurredAt }: Sent, { notice }: StepDefinition, { profile, zone }: Setting): Instant | undefined =>
  notice && within(occurredAt, notice.replyWithin, { zone, holidays: profile.holidays.days });

type Around = { definition: StepDefinition; state: PathwayState; setting: Setting };
type ToldOf = Pick<Notice, 'notice' | 'to' | 'channel' | 'messageId'>;

/** How long before the planned release it was, and on what basis: the same of every notice event. */
function proofOf(told: ToldOf, occurredAt: Instant, { definition, state, setting }: Around): Proof {
  const { notice, to, channel, messageId } = told;
  const release = state.dates.releasedOn ?? state.dates.release;
  return defined({
    step: definition.key,
    notice,
    to,
    channel,
    messageId,
    occurredAt,
    leadDays: release === undefined ? undefined : daysBetween(localDateOf(occurredAt, setting.zone), release),
    legalBasis: definition.scope === undefined ? ('statute' as const) : ('agreement' as const),
    law: setting.profile.sharing,
  });
}

/** What became of it. What fits no notice is for a person to read; the same told twice changes nothing. */
export function takeNotice(report: Became, state: PathwayState, { setting }: Moment): Draft[] {
  const mark = report.type.slice('agency.notice.'.length) as Mark;
  const found = findNotice(report.data.notice, state, setting);
  if (found === undefined) return aside('no-such-notice', report);
  const { held, step, definition } = found;
  if (held[mark] !== undefined) return [];
  const proof = proofOf(held, report.occurredAt, { definition, state, setting });
  if (report.type === 'agency.notice.bounced') return bounced(proof, report.data.reason, found);
  if (mark === 'delivered') return [{ type: 'transition.notice.delivered', data: proof }];
  const how = mark === 'opened' ? ('opened' as const) : ('answered' as const);
  const acknowledged: Draft = { type: 'transition.notice.acknowledged', data: { ...proof, how } };
  return [acknowledged, ...(how === 'answered' ? doneBy(held, step, definition) : [])];
}

type Found = { held: Notice; step: Step; definition: StepDefinition };

function findNotice(id: string, { steps }: PathwayState, { profile }: Setting): Found | undefined {
  for (const definition of profile.steps) {
    const step = steps[definition.key];
    const held = step?.notices?.find(({ notice }) => notice === id);
    if (step !== undefined && held !== undefined) return { held, step, definition };
  }
  return undefined;
}

const isCurrent = ({ revision }: Notice, step: Step, definition: StepDefinition): boolean =>
  revision === step.revision && isPending(step, definition);

/** Nobody was told after all: who answers for the step hears it at once. */
function bounced(proof: Proof, reason: BounceReason, { held, step, definition }: Found): Draft[] {
  const told: Draft = { type: 'transition.notice.bounced', data: { ...proof, reason } };
  if (!isCurrent(held, step, definition)) return [told];
  const clock = `${step.key}/${step.revision}/bounced-${held.notice}`;
  const to = nextRung(step, definition);
  return [told, { type: 'transition.step.escalated', data: { step: step.key, clock, to, reason: 'notice-bounced' } }];
}

/** Where telling is the whole of the step, the receiver's word that it knows does it; an offer is answered by itself. */
function doneBy(held: Notice, step: Step, definition: StepDefinition): Draft[] {
  if (definition.notice === undefined || !isCurrent(held, step, definition)) return [];
  const data = { step: step.key, by: ownerOf(step, definition), evidence: held.notice };
  return [{ type: 'transition.step.completed', data }];
}
