import type { MoveProfileRequest } from '../../schemas/api/profile-move';
import type { Report } from '../../schemas/reports/report';
import { noteRefOf, officersReport, type OfficersWord } from './act-report';

/** An officer's word that a pathway goes by a newer version; the words of a note stand in the encrypted store. */
export const moveReport = ({ version, reason, note }: MoveProfileRequest, telling: OfficersWord): Report => ({
  ...officersReport(telling),
  type: 'agency.profile.moved',
  data: { version, reason, ...(note === undefined ? {} : { noteRef: noteRefOf(telling.reportId) }) },
});
