import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { ReportOf } from '../../schemas/reports/report';
import type { Competence } from '../../schemas/step';
import { endOfDay } from '../calendar/zone';
import { arrived, asksProof } from '../notices/notice';
import { callsFor } from '../pathway/call';
import type { Draft } from '../pathway/draft';
import { aside } from '../pathway/set-aside';
import type { Moment, Offer, PathwayState, Setting, Step } from '../pathway/state';
import type { Profile } from '../profiles/profile';
import type { Acceptance, StepDefinition } from '../profiles/step-definition';
import { defined } from '../defined';
import { offerOf } from './offer';
import { definitionOf, hasAnswered, isFinished, isReliedOn, ownerOf } from './readiness';
import { handedAlong } from './handed-along';
import { competencesNeeded } from './competences-needed';

type Answer = ReportOf<
  'agency.step.accepted' | 'agency.step.returned' | 'agency.step.declined' | 'agency.step.offered-conditionally'
>;

/** An answer counts when its agency was asked and the offer it answers still stands. */
export function takeAnswer(report: Answer, state: PathwayState, { setting }: Moment): Draft[] {
  const step = state.steps[report.data.step];
  const definition = definitionOf(setting.profile, report.data.step);
  const offer = step && offerOn(step);
  if (step === undefined || offer === undefined || definition?.acceptance === undefined) return unasked(report, step);
  const unfit = unfitFor(report, offer, setting.profile);
  if (unfit !== undefined) return aside(unfit, report);
  const missing = competencesMissing(report, definition, state);
  if (missing.length > 0) return gap(report, missing);
  const held = { step, offer, acceptance: definition.acceptance, state, setting };
  return answered(report, held).filter(({ data }) => !hasRung(data, state));
}

/** What is asked, also while the yes to it hangs on something. */
const offerOn = ({ offer, conditional }: Step): Offer | undefined => offer ?? conditional?.offer;

/** Why an answer does not fit the offer it answers. */
function unfitFor(
  { sourceAgency, type, data }: Answer,
  offer: Offer,
  { reasons }: Profile,
): SetAsideReason | undefined {
  if (offer.to !== sourceAgency) return 'not-asked';
  if (data.offer !== undefined && data.offer !== offer.offer) return 'other-offer';
  // A reason the profile does not list has no consequence there: nobody would know what follows.
  if (type === 'agency.step.returned')
    return reasons.returned[data.reason] === undefined ? 'no-such-reason' : undefined;
  if (type === 'agency.step.declined')
    return reasons.declined[data.reason] === undefined ? 'no-such-reason' : undefined;
  return undefined;
}

const gap = (report: Answer, missing: Competence[]): Draft[] => [
  { type: 'transition.competence.gap', data: { step: report.data.step, by: report.sourceAgency, missing } },
  ...aside('competence-missing', report),
];

/** An answer taken back and given again does not call the panel again. */
const hasRung = (data: Draft['data'], { rung }: PathwayState): boolean =>
  'clock' in data && data.clock !== undefined && rung.includes(data.clock);

/** The same answer again changes nothing; any other finds nothing to answer. */
const unasked = (report: Answer, step: Step | undefined): Draft[] =>
  step?.answer !== undefined &&
  report.type === `agency.step.${step.answer.answer}` &&
  step.answer.by === report.sourceAgency
    ? []
    : aside('nothing-offered', report);

type Asked = { step: Step; offer: Offer; acceptance: Acceptance; state: PathwayState; setting: Setting };

function answered(report: Answer, { step, offer, acceptance, state, setting }: Asked): Draft[] {
  const { offer: number, candidate } = offer;
  const said = defined({ step: step.key, offer: number, by: report.sourceAgency, noteRef: report.data.noteRef });
  switch (report.type) {
    case 'agency.step.accepted':
      return [{ type: 'transition.step.accepted', data: said }, ...handedAlong(step, state, setting)];
    case 'agency.step.offered-conditionally': {
      if (acceptance.by !== 'service') return aside('not-asked', report);
      const { condition, by: lastDay } = report.data;
      const until = endOfDay(lastDay, setting.zone);
      if (step.conditional?.condition === condition && step.conditional.until === until) return [];
      const data = defined({ ...said, condition, until, candidate });
      return [{ type: 'transition.step.offered-conditionally', data }];
    }
    case 'agency.step.returned': {
      if (acceptance.by !== 'statutory') return aside('not-asked', report);
      const { reason, missing } = report.data;
      const returned: Draft = { type: 'transition.step.returned', data: defined({ ...said, reason, missing }) };
      const atOnce = setting.profile.reasons.returned[reason] === 'panel';
      return [returned, ...panelAfter(step, acceptance, atOnce)];
    }
    case 'agency.step.declined':
      return acceptance.by === 'service'
        ? declined(report, { step, offer, acceptance, state, setting })
        : aside('not-asked', report);
  }
}

function declined(
  report: ReportOf<'agency.step.declined'>,
  { step, offer: { offer, candidate }, acceptance, setting }: Asked,
): Draft[] {
  const { reason, provider, noteRef } = report.data;
  if (provider !== undefined && candidate !== undefined && provider !== candidate) return aside('other-offer', report);
  const data = defined({ step: step.key, offer, by: report.sourceAgency, noteRef, reason, candidate });
  const atOnce = setting.profile.reasons.declined[reason] === 'panel';
  return [{ type: 'transition.step.declined', data }, ...(atOnce ? panelAfter(step, acceptance, atOnce) : [])];
}

/**
 * There is no second probation service: what comes back too often, or is in dispute, goes to the panel, and the clock
 * runs on.
 */
function panelAfter(step: Step, { returnsBeforePanel }: Acceptance, atOnce: boolean): Draft[] {
  const returns = step.returns + 1;
  if (returns < returnsBeforePanel && !atOnce) return [];
  const clock = `${step.key}/${step.revision}/returned-${returns}`;
  const reason = returns < returnsBeforePanel ? 'dispute' : 'returned-again';
  return [{ type: 'transition.step.escalated', data: { step: step.key, clock, to: 'panel', reason } }];
}

/**
 * On the specialised track a yes counts from a worker who has learned what the step needs, or with a waiver. Without,
 * the step stays asked and the gap is told.
 */
function competencesMissing(report: Answer, definition: StepDefinition, state: PathwayState): Competence[] {
  if (report.type !== 'agency.step.accepted') return [];
  const { competences = [] } = report.data;
  return competencesNeeded(definition, state).filter((needed) => !competences.includes(needed));
}

/** The owner says a step is done, or hands over what the receiver is to accept; also before its time. */
export function takeCompletion(
  report: ReportOf<'agency.step.completed'>,
  state: PathwayState,
  moment: Moment,
): Draft[] {
  const step = state.steps[report.data.step];
  const definition = definitionOf(moment.setting.profile, report.data.step);
  if (step === undefined || definition === undefined) return aside('nothing-offered', report);
  if (ownerOf(step, definition) !== report.sourceAgency) return aside('not-asked', report);
  if (isFinished(step, definition)) return [];
  if (step.status === 'cancelled') return aside('nothing-offered', report);
  if (definition.byReport) return aside('not-asked', report);
  const drafts = completed(report, { step, definition }, moment);
  const isDone = drafts.some(({ type }) => type === 'transition.step.completed');
  const next = isDone && definition.calls !== undefined ? [definition.calls] : [];
  return [...drafts, ...callsFor(next, state, { calledAt: report.occurredAt, setting: moment.setting })];
}

type Held = { step: Step; definition: StepDefinition };

/** What a receiver must accept is offered to it; what a service said yes to is done once the owner says so. */
function completed(report: ReportOf<'agency.step.completed'>, held: Held, moment: Moment): Draft[] {
  const { acceptance, receiver } = held.definition;
  const owner = ownerOf(held.step, held.definition);
  const isToBeTakenOver = acceptance?.by === 'statutory' && held.step.status === 'returned';
  if (acceptance !== undefined && (receiver !== owner || isToBeTakenOver)) return handedOver(report, held, moment);
  if (acceptance !== undefined && held.step.status !== 'accepted') return aside('nothing-offered', report);
  return done(report, held);
}

/** Where the step is to tell somebody, with what shows that they were told. */
function done(report: ReportOf<'agency.step.completed'>, { step, definition }: Held): Draft[] {
  const { proof, noteRef } = report.data;
  if (proof === undefined && asksProof(step, definition)) return aside('proof-missing', report);
  const evidence = proof ?? (definition.notice && arrived(step)?.notice);
  const data = defined({ step: step.key, by: report.sourceAgency, evidence, noteRef });
  return [{ type: 'transition.step.completed', data }];
}

function handedOver(report: ReportOf<'agency.step.completed'>, { step, definition }: Held, moment: Moment): Draft[] {
  const { contentRef, covers } = report.data;
  if (definition.contentRequired && contentRef === undefined) return aside('content-missing', report);
  if (step.status === 'offered' && step.contentRef === contentRef) return [];
  const content = contentRef === undefined ? {} : { content: { contentRef, covers: covers ?? [] } };
  const offer = offerOf(step, definition, { ...moment, ...content });
  return offer === undefined ? aside('nothing-offered', report) : [offer];
}

/** Taken back as long as nothing relied on it; afterwards it can only be corrected. */
export function takeWithdrawal(
  report: ReportOf<'agency.step.withdrawn'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const step = state.steps[report.data.step];
  const definition = definitionOf(setting.profile, report.data.step);
  if (definition === undefined || step?.answer === undefined || !hasAnswered(step, report.sourceAgency))
    return aside('nothing-to-withdraw', report);
  if (isReliedOn(step, definition, { state, profile: setting.profile })) return aside('relied-on', report);
  const { noteRef } = report.data;
  return [
    {
      type: 'transition.step.withdrawn',
      data: { step: step.key, answer: step.answer.answer, by: report.sourceAgency, ...(noteRef && { noteRef }) },
    },
  ];
}
