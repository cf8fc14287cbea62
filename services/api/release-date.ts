import type { Report } from '../../schemas/reports/report';
import type { LocalDate } from '../../schemas/time';
import { officersReport, type OfficersWord } from './act-report';
import type { PathwayDocument } from './ports';

/** The word by which a prison would confirm the day, beside all it has said of the sentence before. */
export const confirmedReport = (release: LocalDate, { state }: PathwayDocument, telling: OfficersWord): Report => ({
  ...officersReport(telling),
  sourceAgency: 'prison',
  type: 'agency.sentence.dates-changed',
  data: { dates: { ...state.sentence, confirmedRelease: release } },
});
