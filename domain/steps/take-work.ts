import type { Agency } from '../../schemas/agency';
import type { ReportOf } from '../../schemas/reports/report';
import { compare } from '../calendar/local-date';
import { endOfDay, localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import type { Draft } from '../pathway/draft';
import { aside } from '../pathway/set-aside';
import type { Moment, PathwayState, Step } from '../pathway/state';
import type { StepDefinition } from '../profiles/step-definition';
import { offerOf } from './offer';
import { definitionOf, isParty, isPending, isRunning, mayOverrule, ownerOf } from './readiness';

type Work = ReportOf<
  | 'agency.step.question'
  | 'agency.step.extension-requested'
  | 'agency.step.reassigned'
  | 'agency.step.waived'
  | 'agency.step.skipped'
  | 'agency.step.nudged'
  | 'agency.step.failed'
>;

type Held = { step: Step; definition: StepDefinition; moment: Moment };

/** What somebody does about a step without answering or finishing it; a step that is over takes none of it. */
export function takeWork(report: Work, state: PathwayState, moment: Moment): Draft[] {
  const definition = definitionOf(moment.setting.profile, report.data.step);
  const step = state.steps[report.data.step];
  if (definition === undefined || step === undefined) return aside('nothing-offered', report);
  if (report.type === 'agency.step.reassigned' && isRunning(step, definition))
    return askedToGoOn(report, { step, definition, moment });
  if (!isPending(step, definition) && !isGivenUp(report, step)) return aside('nothing-offered', report);
  return worked(report, { step, definition, moment }, state);
}

/** What was tried and did not work is done without, so that those who need it go on. */
const isGivenUp = ({ type }: Work, { status }: Step): boolean => type === 'agency.step.skipped' && status === 'failed';

const endsIt: ReadonlySet<Work['type']> = new Set(['agency.step.skipped', 'agency.step.failed']);

function worked(report: Work, held: Held, state: PathwayState): Draft[] {
  const { sourceAgency: by } = report;
  const owner = ownerOf(held.step, held.definition);
  // What only its fact can finish, nobody's word ends.
  if (held.definition.byReport && endsIt.has(report.type)) return aside('not-asked', report);
  switch (report.type) {
    case 'agency.step.question':
      return [{ type: 'transition.step.questioned', data: { ...report.data, by, to: other(by, held) } }];
    case 'agency.step.nudged':
      return [{ type: 'transition.step.nudged', data: { ...report.data, by, to: held.step.offer?.to ?? owner } }];
    case 'agency.step.extension-requested':
      return extended(report, held);
    case 'agency.step.reassigned':
      return reassigned(report, held, state);
    case 'agency.step.waived':
      return waived(report, held);
    case 'agency.step.skipped':
      return by === owner || isSupervisor(report, held)
        ? [{ type: 'transition.step.skipped', data: { ...report.data, by } }]
        : aside('not-asked', report);
    case 'agency.step.failed':
      return by === owner
        ? [{ type: 'transition.step.failed', data: { ...report.data, by } }]
        : aside('not-asked', report);
  }
}

/** Within the agencies between whom the step lies; another one's people are not its to place. */
function reassigned(report: ReportOf<'agency.step.reassigned'>, held: Held, state: PathwayState): Draft[] {
  const { data, sourceAgency: by } = report;
  const { step, definition } = held;
  if (!isParty(by, step, definition)) return aside('not-entitled', report);
  if (step.assignee === data.to) return [];
  return [{ type: 'transition.step.reassigned', data: { ...data, by } }, ...pairBroken(report, held, state)];
}

/** Work that goes on is no desk to be moved: the other worker is asked, and whoever has it stays until the yes. */
function askedToGoOn(report: ReportOf<'agency.step.reassigned'>, held: Held): Draft[] {
  const { data, sourceAgency: by } = report;
  const { step, definition, moment } = held;
  if (!isParty(by, step, definition)) return aside('not-entitled', report);
  const { to: assignee } = data;
  if (assignee === step.assignee || assignee === step.offer?.assignee) return [];
  const offer = offerOf(step, definition, moment);
  if (offer === undefined) return aside('nothing-offered', report);
  return [{ ...offer, data: { ...offer.data, assignee } }];
}

/** One of the two who know the person is gone: a supervisor names another, told once for each. */
function pairBroken(
  { data: { reason } }: ReportOf<'agency.step.reassigned'>,
  { step: { assignee } }: Held,
  { pair, rung }: PathwayState,
): Draft[] {
  const clock = `pair-rule/${assignee}`;
  const isOfPair = pair?.some((worker) => worker === assignee) === true;
  if (!isOfPair || !goes.has(reason) || rung.includes(clock)) return [];
  return [{ type: 'transition.pathway.escalated', data: { clock, to: 'supervisor', reason: 'pair-rule' } }];
}

/** Reasons for which a worker is gone, and not merely relieved. */
const goes: ReadonlySet<string> = new Set(['left', 'absence', 'competence-missing', 'conflict-of-interest']);

/** Who can answer a question: the other one of the two between whom the step lies. */
const other = (asker: Agency, { step, definition }: Held): Agency => {
  const owner = ownerOf(step, definition);
  return asker === owner ? (definition.receiver ?? owner) : owner;
};

const isSupervisor = ({ actor, sourceAgency }: Work, { step, definition }: Held): boolean =>
  actor?.role === 'supervisor' && mayOverrule(sourceAgency, step, definition);

/** More time to answer, once for an offer, and never past the day the step is due; who asks says why. */
function extended(report: ReportOf<'agency.step.extension-requested'>, { step, moment }: Held): Draft[] {
  const { offer, due } = step;
  if (offer?.to !== report.sourceAgency) return aside('not-asked', report);
  const wanted = endOfDay(report.data.until, moment.setting.zone);
  const until = due !== undefined && due < wanted && due > offer.replyBy ? due : wanted;
  if (offer.extended || until <= offer.replyBy) return aside('nothing-offered', report);
  const { reason, noteRef } = report.data;
  const data = defined({ step: step.key, by: report.sourceAgency, until, reason, noteRef });
  return [{ type: 'transition.step.extended', data }];
}

/** Named, with a reason and an end: nobody waives for ever, and only who answers for others waives at all. */
function waived(report: ReportOf<'agency.step.waived'>, held: Held): Draft[] {
  const { step, moment } = held;
  const { zone } = moment.setting;
  const { until: day, reason, noteRef } = report.data;
  if (!isSupervisor(report, held)) return aside('not-entitled', report);
  if (compare(day, localDateOf(moment.now, zone)) < 0) return aside('stale', report);
  const until = endOfDay(day, zone);
  if (until === step.waivedUntil) return [];
  const data = defined({ step: step.key, by: report.sourceAgency, until, reason, noteRef });
  return [{ type: 'transition.step.waived', data }];
}
