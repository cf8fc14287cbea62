import type { MoveProfileRequest } from '../../schemas/api/profile-move';
import type { Officer } from '../../schemas/api/officer';
import type { Report } from '../../schemas/reports/report';
import { notesOwner, pathwayOwner } from '../platform/cipher';
import { problem } from '../platform/problem';
import { noteRefOf, officersReport, type OfficersWord } from './act-report';
import { refuseUnlessCurrent, type Once, type Performed } from './once';
import type { ApiPorts } from './ports';

type Move = { reportId: string; ifMatch: number; pathwayId: string; officer: Officer; body: MoveProfileRequest };
export type MoveProfile = (move: Move) => Promise<Performed>;

/** An officer's word that a pathway goes by a newer version; the words of a note stand in the encrypted store. */
export const moveReport = ({ version, reason, note }: MoveProfileRequest, telling: OfficersWord): Report => ({
  ...officersReport(telling),
  type: 'agency.profile.moved',
  data: { version, reason, ...(note === undefined ? {} : { noteRef: noteRefOf(telling.reportId) }) },
});

/** Takes the move in as an act; whether it may be, the pathway says. @throws problem 404, 412, 422; nothing was done then */
export const createMoveProfile =
  ({ views, store, acts, now }: Pick<ApiPorts, 'views' | 'store' | 'acts' | 'now'>, once: Once): MoveProfile =>
  ({ body, reportId, ifMatch, pathwayId, officer }) => {
    const asked = `profile/${body.version}/${body.reason}`;
    return once({ reportId, pathwayId, asked }, async () => {
      const document = await views.pathway(pathwayId);
      if (document === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
      refuseUnlessCurrent(document, ifMatch);
      const of = { owner: notesOwner(pathwayOwner(pathwayId)), holder: officer.agency };
      if (body.note !== undefined) await store.putOnce(noteRefOf(reportId), body.note, of);
      const at = now();
      const report = moveReport(body, { reportId, pathwayId, officer, now: at });
      return acts.begin({ _id: reportId, pathwayId, asked, report, at });
    });
  };
