import type { ReportOf } from '../../schemas/reports/report';
import type { AgreementScope } from '../../schemas/reports/person';
import { completedBy } from '../steps/completed-by';
import { isPending, isRunning } from '../steps/readiness';
import { cancelled } from './closing';
import type { Draft } from './draft';
import { reopening } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';

type Said = ReportOf<'agency.agreement.given'> | ReportOf<'agency.agreement.withdrawn'>;

/**
 * The person's yes or no to one purpose; either answers the question. What is voluntary stops or begins with it, what an
 * authority must do goes on with its own legal basis.
 */
export function takeAgreement(report: Said, state: PathwayState, { setting }: Moment): Draft[] {
  const { scope, noteRef } = report.data;
  const given = report.type === 'agency.agreement.given';
  if (state.agreements[scope] === given) return [];
  if (report.occurredAt < (state.saidAt?.[scope] ?? report.occurredAt)) return aside('stale', report);
  const { occurredAt } = report;
  return [
    { type: 'transition.agreement.changed', data: { scope, given, ...(noteRef && { noteRef }), occurredAt } },
    ...completedBy('agreement-and-information', { by: report.sourceAgency, state, setting }),
    ...(given ? begunAgain(scope, state, setting) : stopped(scope, state, setting)),
  ];
}

const stopped = (scope: AgreementScope, state: PathwayState, setting: Setting): Draft[] =>
  setting.profile.steps.flatMap((definition) => {
    const step = state.steps[definition.key];
    const goesOn = step !== undefined && (isPending(step, definition) || isRunning(step, definition));
    return definition.scope === scope && goesOn ? [cancelled(step.key, 'agreement-withdrawn')] : [];
  });

const begunAgain = (scope: AgreementScope, { steps }: PathwayState, { profile }: Setting): Draft[] =>
  profile.steps.flatMap((definition) => {
    const step = steps[definition.key];
    const refused = step?.status === 'cancelled' && step.reason === 'agreement-withdrawn';
    return definition.scope === scope && refused ? [reopening(step.key, step.revision, 'agreement-given')] : [];
  });
