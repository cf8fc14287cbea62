import { defined } from '../../domain/defined';
import {
  DecideTrackRequest,
  OverrideLeadRequest,
  RecordObservationRequest,
  type PathwayActName,
} from '../../schemas/api/pathway-act';
import { MoveProfileRequest } from '../../schemas/api/profile-move';
import { ProposeReleaseRequest } from '../../schemas/api/release-date';
import type { Report, ReportOf } from '../../schemas/reports/report';
import { noteRefOf, officersReport, type OfficersWord } from './act-report';
import type { SaidOf } from './work-report';

export const pathwayRequests = {
  'move-profile': MoveProfileRequest,
  'propose-release': ProposeReleaseRequest,
  'override-lead': OverrideLeadRequest,
  'decide-track': DecideTrackRequest,
  observe: RecordObservationRequest,
} as const satisfies Record<PathwayActName, unknown>;

/** What an officer does about a whole pathway and what was said with it. */
export type SaidOfPathway = SaidOf<typeof pathwayRequests>;

type Told = 'profile.moved' | 'release-date.proposed' | 'lead.overridden' | 'track.decided' | 'observation.recorded';
type Fact = { [T in Told]: { type: `agency.${T}`; data: ReportOf<`agency.${T}`>['data'] } }[Told];

/** The same as the report an agency makes of it. */
export const pathwayReport = (said: SaidOfPathway, telling: OfficersWord): Report => ({
  ...officersReport(telling),
  ...factOf(said, telling.reportId),
});

/** What was written with it, by where it stands in the encrypted store. */
export function textsOf(said: SaidOfPathway, reportId: string): [reference: string, text: string][] {
  const { main, beside } = written(said);
  return [
    ...(main === undefined ? [] : [[noteRefOf(reportId), main] as [string, string]]),
    ...(beside === undefined ? [] : [[besideRefOf(reportId), beside] as [string, string]]),
  ];
}

type Texts = { main?: string | undefined; beside?: string | undefined };

const besideRefOf = (reportId: string): string => `beside/${reportId}`;

function written({ act, body }: SaidOfPathway): Texts {
  switch (act) {
    case 'decide-track':
      return { main: body.facts, beside: body.personView };
    case 'observe':
      return { main: [body.saw, body.did].filter(Boolean).join('\n\n'), beside: body.counterpart };
    case 'move-profile':
    case 'propose-release':
    case 'override-lead':
      return { main: body.note };
  }
}

function factOf(said: SaidOfPathway, reportId: string): Fact {
  const { act, body } = said;
  const { main, beside } = written(said);
  const [mainRef, besideRef] = [noteRefOf(reportId), beside === undefined ? undefined : besideRefOf(reportId)];
  const noteRef = main === undefined ? undefined : mainRef;
  switch (act) {
    case 'move-profile':
      return {
        type: 'agency.profile.moved',
        data: defined({ version: body.version, reason: body.reason, noteRef }),
      };
    case 'propose-release':
      return { type: 'agency.release-date.proposed', data: defined({ release: body.release, noteRef }) };
    case 'override-lead': {
      const { lead, reason, until } = body;
      return { type: 'agency.lead.overridden', data: defined({ lead, reason, until, noteRef }) };
    }
    case 'decide-track': {
      const { track, legalBasis, reviewOn, workers } = body;
      const decided = { track, legalBasis, reviewOn, workers, factsRef: mainRef };
      return { type: 'agency.track.decided', data: defined({ ...decided, personViewRef: besideRef }) };
    }
    case 'observe': {
      const { setting, differs } = body;
      const seen = { setting, differs, noteRef: mainRef };
      return { type: 'agency.observation.recorded', data: defined({ ...seen, counterpartRef: besideRef }) };
    }
  }
}

const texts: readonly string[] = ['note', 'facts', 'personView', 'saw', 'did', 'counterpart'];

/** What of it makes it another act; its texts may differ, for only the first were kept. */
export const askedOfPathway = ({ act, body }: SaidOfPathway): string =>
  [act, ...Object.entries<unknown>(body).flatMap(([name, value]) => (texts.includes(name) ? [] : [value]))].join('/');
