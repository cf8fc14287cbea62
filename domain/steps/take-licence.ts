import type { Agency } from '../../schemas/agency';
import type { ReportOf } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';
import type { Draft } from '../pathway/draft';
import { ifNews } from '../pathway/known-facts';
import { reopening } from '../pathway/reopening';
import { aside } from '../pathway/set-aside';
import type { Moment, PathwayState } from '../pathway/state';
import { recorded } from '../pathway/take-record';
import { definitionOf, isFinished, isOfBefore, ownerOf } from './readiness';

type LicenceReport = ReportOf<
  | 'agency.licence.submitted'
  | 'agency.licence.approved'
  | 'agency.licence.activated'
  | 'agency.licence.varied'
  | 'agency.licence.inactivated'
  | 'agency.licence.timed-out'
>;

/** A licence drafted and approved finishes its step; one that no longer stands before the release is needed again. */
export function takeLicence(report: LicenceReport, state: PathwayState, moment: Moment): Draft[] {
  const { licence } = report.data;
  const told = recorded('licence', { what: report.type.slice('agency.licence.'.length), licence });
  const lapsed = (again: Draft[]): Draft[] => (again.length > 0 ? [told, ...again] : ifNews(told, report, state));
  switch (report.type) {
    case 'agency.licence.submitted':
      return done('licence-draft', report, { state, moment });
    case 'agency.licence.approved':
      return done('licence-approved', report, { state, moment });
    case 'agency.licence.inactivated':
    case 'agency.licence.timed-out':
      return lapsed(state.dates.releasedOn === undefined ? neededAgain(state, moment) : []);
    case 'agency.licence.activated':
    case 'agency.licence.varied':
      return ifNews(told, report, state);
  }
}

type Around = { state: PathwayState; moment: Moment };

function done(key: StepKey, report: LicenceReport, { state, moment }: Around): Draft[] {
  const definition = definitionOf(moment.setting.profile, key);
  const step = state.steps[key];
  if (definition === undefined || step === undefined || isFinished(step, definition)) return [];
  if (isOfBefore(report, step)) return aside('stale', report);
  const by: Agency = ownerOf(step, definition);
  return [{ type: 'transition.step.completed', data: { step: key, by, evidence: report.data.licence } }];
}

const neededAgain = (state: PathwayState, { setting }: Moment): Draft[] =>
  (['licence-draft', 'licence-approved'] as const).flatMap((key) => {
    const definition = definitionOf(setting.profile, key);
    const step = state.steps[key];
    const stood = definition !== undefined && step !== undefined && isFinished(step, definition);
    return stood ? [reopening(key, step.revision, 'licence-changed')] : [];
  });
