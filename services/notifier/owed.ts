import { askedAfter, type AskedProviders, type StepEvent } from '../../domain/access/asked-provider';
import { profileOf } from '../../domain/profiles/registry';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { definitionOf } from '../../domain/steps/readiness';
import type { EventOf, EventType, PathwayEvent } from '../../schemas/events/event';
import type { Identifier } from '../../schemas/identifier';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';

/**
 * A notice somebody still has to get; `notice` is the event it follows from, so that it is the same however often tried.
 * `work`: the step is theirs to do, not to answer; `again`: they were told before and are reminded.
 */
export type Owed = {
  notice: string;
  step: StepKey;
  to: string;
  offer?: number;
  replyBy?: Instant;
  work?: true;
  again?: true;
  /** What they were told before was wrong. */
  corrected?: true;
};

/** What was told of one pathway: up to `seq`, by which profile and under which number, and what is owed. */
export type Ledger = {
  seq: number;
  profile: string;
  profileVersion: number;
  identifiers: Identifier[];
  owed: Owed[];
  version?: number;
  /** Absent of a ledger from before there were any. */
  asked?: AskedProviders;
  /** When each step is due. */
  dues?: Partial<Record<StepKey, Instant>>;
  /** Who was ever told of each step: whoever was is told when it is corrected. */
  receivers?: Partial<Record<StepKey, string[]>>;
  /** What was last told of each step that still waits for whoever was told. */
  told?: Partial<Record<StepKey, Owed>>;
};

export const nothingOwed: Ledger = { seq: 0, profile: '', profileVersion: 0, identifiers: [], owed: [] };

/** Takes in one event; one seen before changes nothing. Whoever is not registered here is told in another way. */
export function take(ledger: Ledger, event: PathwayEvent, isKnown: (owed: Owed) => boolean): Ledger {
  if (event.seq <= ledger.seq) return ledger;
  const next = { ...ledger, seq: event.seq };
  if (isOfAStep(event)) return ofStep(next, event, isKnown);
  if (event.type === 'transition.pathway.opened') {
    const { profile, profileVersion, identifiers } = event.data;
    return { ...next, profile, profileVersion, identifiers: identifiers.slice(0, 1) };
  }
  if (event.type === 'transition.profile.moved') return { ...next, profileVersion: event.data.to };
  if (event.type === 'transition.plan.revised') return { ...next, dues: duesAfter(event, ledger) };
  return event.type === 'transition.pathway.closed' ? { ...next, owed: [], told: {} } : next;
}

function ofStep(ledger: Ledger, event: StepEvent, isKnown: (owed: Owed) => boolean): Ledger {
  const asked = askedAfter(ledger.asked ?? {}, event, profileIn(ledger));
  if (event.type === 'transition.step.corrected') return corrected(ledger, event, isKnown);
  const kept = endsNeed.has(event.type) ? without(event.data.step, ledger) : ledger;
  const owed = owedBy(event, { ...ledger, asked });
  if (owed === undefined || !isKnown(owed)) return { ...kept, asked };
  return { ...kept, asked, owed: [...kept.owed, owed], told: { ...kept.told, [owed.step]: owed } };
}

/** Whoever was told of the step learns that it was corrected. */
function corrected(
  ledger: Ledger,
  { pathwayId, seq, data: { step } }: EventOf<'transition.step.corrected'>,
  isKnown: (owed: Owed) => boolean,
): Ledger {
  const owed = (ledger.receivers?.[step] ?? []).map((to, i): Owed => ({
    notice: `${pathwayId}/${seq}/${i + 1}`,
    step,
    to,
    corrected: true,
  }));
  return { ...ledger, owed: [...ledger.owed, ...owed.filter(isKnown)] };
}

/** After somebody was told. */
export function withReceiver({ receivers = {}, ...ledger }: Ledger, { step, to }: Owed): Ledger {
  return { ...ledger, receivers: { ...receivers, [step]: [...new Set([...(receivers[step] ?? []), to])] } };
}

const isOfAStep = (event: PathwayEvent): event is StepEvent => event.type.startsWith('transition.step.');

export const profileIn = ({ profile, profileVersion }: Pick<Ledger, 'profile' | 'profileVersion'>) =>
  profileOf(profile, profileVersion);

function duesAfter(
  { data: { diff } }: EventOf<'transition.plan.revised'>,
  { dues = {} }: Ledger,
): NonNullable<Ledger['dues']> {
  const planned = diff.flatMap(({ step, after: { due } }) => (due === undefined ? [] : [[step, due]]));
  return { ...dues, ...(Object.fromEntries(planned) as Ledger['dues']) };
}

/** What is no longer anybody's to do is told to nobody. */
const endsNeed: ReadonlySet<EventType> = new Set<EventType>([
  'transition.step.accepted',
  'transition.step.declined',
  'transition.step.returned',
  'transition.step.completed',
  'transition.step.cancelled',
  'transition.step.skipped',
  'transition.step.reopened',
]);

const without = (step: StepKey, { owed, told = {}, ...ledger }: Ledger): Ledger => ({
  ...ledger,
  owed: owed.filter((one) => one.step !== step),
  told: Object.fromEntries(Object.entries(told).filter(([key]) => key !== step)),
});

type Asked = Ledger & { asked: AskedProviders };

/** An offer is told to who is asked. */
function owedBy(event: StepEvent, ledger: Asked): Owed | undefined {
  const notice = `${event.pathwayId}/${event.seq}`;
  if (event.type === 'transition.step.offered') {
    const { step, offer, to, candidate, replyBy } = event.data;
    return { notice, step, offer, replyBy, to: candidate ?? to };
  }
  if (event.type === 'transition.step.reminded') return owedAgain(notice, ledger.told?.[event.data.step]);
  const profile = profileIn(ledger);
  const definition = profile && definitionOf(profile, event.data.step);
  if (definition === undefined) return undefined;
  if (event.type === 'transition.step.opened') return owedOnceOpen(notice, definition, ledger);
  return event.type === 'transition.step.accepted' ? owedAfterYes(event, definition, ledger) : undefined;
}

/** A reminder is for whoever is to answer or to act, and not for those who were told only so that they know. */
function owedAgain(notice: string, before: Owed | undefined): Owed | undefined {
  const isAsked = before?.offer !== undefined || before?.work === true;
  return before !== undefined && isAsked ? { ...before, notice, again: true } : undefined;
}

/** A step that asks for proof is told to whom its profile names; one to be done, to who does it, where nobody is chosen among. */
function owedOnceOpen(notice: string, { key: step, notice: told }: StepDefinition, { asked }: Asked): Owed | undefined {
  if (told !== undefined) return { notice, step, to: told.to };
  const to = asked[step];
  return to === undefined ? undefined : { notice, step, to, work: true };
}

/** Whoever said yes to what a yes does not finish has it to do. */
function owedAfterYes(
  { pathwayId, seq, data: { offer } }: EventOf<'transition.step.accepted'>,
  { key: step, owner, receiver, acceptance }: StepDefinition,
  { asked }: Asked,
): Owed | undefined {
  const to = asked[step];
  if (to === undefined || acceptance?.concludes !== false || owner !== receiver) return undefined;
  return { notice: `${pathwayId}/${seq}`, step, to, work: true, ...(offer === undefined ? {} : { offer }) };
}
