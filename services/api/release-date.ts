import type { ProposeReleaseRequest } from '../../schemas/api/release-date';
import type { Report } from '../../schemas/reports/report';
import type { LocalDate } from '../../schemas/time';
import { noteRefOf, officersReport, type OfficersWord } from './act-report';
import type { PathwayDocument } from './ports';

/** An officer's proposal; it moves nothing until a prison's system or a court sets the day. */
export const proposalReport = ({ release, note }: ProposeReleaseRequest, telling: OfficersWord): Report => ({
  ...officersReport(telling),
  type: 'agency.release-date.proposed',
  data: { release, ...(note === undefined ? {} : { noteRef: noteRefOf(telling.reportId) }) },
});

/** The word by which a prison would confirm the day, beside all it has said of the sentence before. */
export const confirmedReport = (release: LocalDate, { state }: PathwayDocument, telling: OfficersWord): Report => ({
  ...officersReport(telling),
  sourceAgency: 'prison',
  type: 'agency.sentence.dates-changed',
  data: { dates: { ...state.sentence, confirmedRelease: release } },
});
