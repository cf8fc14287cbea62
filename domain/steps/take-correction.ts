import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { ReportOf } from '../../schemas/reports/report';
import type { Answer } from '../../schemas/step';
import { defined } from '../defined';
import type { Draft } from '../pathway/draft';
import { aside } from '../pathway/set-aside';
import type { Moment, PathwayState, Setting, Step } from '../pathway/state';
import { definitionOf, ownerOf } from './readiness';

/**
 * Afterwards, when something relied on it: a better word in the place of an agency's own, with a reason. What was said
 * first stays on record.
 */
export function takeCorrection(
  report: ReportOf<'agency.step.corrected'>,
  { steps }: PathwayState,
  { setting }: Moment,
): Draft[] {
  const { step: key, reason, answer, contentRef, covers, noteRef } = report.data;
  const step = steps[key];
  const { sourceAgency: by } = report;
  if (step === undefined || step.status === 'cancelled') return aside('nothing-to-withdraw', report);
  const unfit = answer === undefined ? undefined : unfitFor(answer, report, { step, setting });
  if (unfit !== undefined) return aside(unfit, report);
  if (isContent(report.data) && !isOwners(report, step, setting)) return aside('not-asked', report);
  if (isSame(report.data, step)) return [];
  const data = defined({ step: key, by, reason, answer, contentRef, covers, noteRef });
  return [{ type: 'transition.step.corrected', data }];
}

/** Its own answer alone; and a service says no, a statutory receiver sends back: neither gives the other's, not even afterwards. */
function unfitFor(
  answer: Answer,
  { sourceAgency }: Correction,
  { step, setting }: { step: Step; setting: Setting },
): SetAsideReason | undefined {
  if (step.answer?.by !== sourceAgency) return 'nothing-to-withdraw';
  const others = definitionOf(setting.profile, step.key)?.acceptance?.by === 'service' ? 'returned' : 'declined';
  return answer === others ? 'not-asked' : undefined;
}

type Correction = ReportOf<'agency.step.corrected'>;

const isContent = ({ contentRef, covers }: Correction['data']): boolean =>
  contentRef !== undefined || covers !== undefined;

/** What was handed over is mended by who handed it over. */
function isOwners({ sourceAgency }: Correction, step: Step, { profile }: Setting): boolean {
  const definition = definitionOf(profile, step.key);
  return definition !== undefined && ownerOf(step, definition) === sourceAgency;
}

const isSame = ({ answer, contentRef }: Correction['data'], step: Step): boolean =>
  (answer === undefined || answer === step.answer?.answer) &&
  (contentRef === undefined || contentRef === step.contentRef);
