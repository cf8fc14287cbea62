import type { ReportOf } from '../../schemas/reports/report';
import { defined } from '../defined';
import type { Draft } from '../pathway/draft';
import { aside } from '../pathway/set-aside';
import type { PathwayState, Step } from '../pathway/state';

/**
 * Afterwards, when something relied on it: a better word in the place of an agency's own, with a reason. What was said
 * first stays on record.
 */
export function takeCorrection(report: ReportOf<'agency.step.corrected'>, { steps }: PathwayState): Draft[] {
  const { step: key, reason, answer, contentRef, covers, noteRef } = report.data;
  const step = steps[key];
  const { sourceAgency: by } = report;
  if (step === undefined || step.status === 'cancelled') return aside('nothing-to-withdraw', report);
  if (answer !== undefined && step.answer?.by !== by) return aside('nothing-to-withdraw', report);
  if (isSame(report.data, step)) return [];
  const data = defined({ step: key, by, reason, answer, contentRef, covers, noteRef });
  return [{ type: 'transition.step.corrected', data }];
}

const isSame = ({ answer, contentRef }: ReportOf<'agency.step.corrected'>['data'], step: Step): boolean =>
  (answer === undefined || answer === step.answer?.answer) &&
  (contentRef === undefined || contentRef === step.contentRef);
