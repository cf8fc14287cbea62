import type { RecallKind } from '../../schemas/reports/custody';
import type { ReportOf } from '../../schemas/reports/report';
import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import { applyOffset } from '../calendar/offset';
import { localDateOf } from '../calendar/zone';
import { defined } from '../defined';
import { definitionOf } from '../steps/readiness';
import { cancelled, pendingSteps } from './closing';
import type { Draft } from './draft';
import { becoming, planRevised } from './plan';
import { ofCustodyAnew, reopening } from './reopening';
import { aside } from './set-aside';
import type { Moment, PathwayState, Setting } from './state';

/** Back inside: a new release cycle in the same pathway; what the community was doing stops. */
export function takeRecall(
  report: ReportOf<'agency.custody.recalled'>,
  state: PathwayState,
  { setting }: Moment,
): Draft[] {
  const recalledOn = localDateOf(report.occurredAt, setting.zone);
  if (state.dates.releasedOn === undefined) return aside('not-on-licence', report);
  if (compare(recalledOn, state.dates.releasedOn) < 0) return aside('stale', report);
  return recalled(recalledOn, { state, setting, kind: report.data.kind });
}

type Recall = { state: PathwayState; setting: Setting; kind: RecallKind };

/** A fixed term ends by itself: its last day is the next planned release. */
export function recalled(recalledOn: LocalDate, { state, setting, kind }: Recall): Draft[] {
  const { fixedTermRecall, holidays } = setting.profile;
  const term = kind === 'fixed-term' ? fixedTermRecall : undefined;
  const dates = defined({
    admission: recalledOn,
    sentenceStart: state.dates.sentenceStart,
    expiry: state.dates.expiry,
    release: term && applyOffset(recalledOn, term, holidays.days),
    handoverReason: 'recall_case',
  });
  const stopped = pendingSteps(state, setting, ({ side }) => side === 'community').map((key) =>
    cancelled(key, 'recalled'),
  );
  const anew = [...releasedAgain(state, setting), ...ofCustodyAnew(state, setting)];
  const becomes = { ...becoming('cancelled', stopped), ...becoming('planned', anew) };
  return [
    {
      type: 'transition.pathway.condition-set',
      data: { condition: 'recalled', cycle: state.cycle + 1, recall: kind },
    },
    ...stopped,
    ...anew,
    planRevised(state, { trigger: 'recalled', dates, becomes }, setting),
  ];
}

const releasedAgain = ({ steps }: PathwayState, { profile }: Setting) =>
  steps.released !== undefined && definitionOf(profile, 'released') !== undefined
    ? [reopening('released', steps.released.revision, 'recalled')]
    : [];
