import type { Officer } from '../../schemas/api/officer';
import type { Report } from '../../schemas/reports/report';
import { notesOwner, pathwayOwner } from '../platform/cipher';
import { problem } from '../platform/problem';
import { noteRefOf, type OfficersWord } from './act-report';
import { refuseUnlessCurrent, type Once, type Performed } from './once';
import type { ApiPorts } from './ports';

/** What an officer says of a whole pathway; `asked` names it, so that one key is one act. */
type Word = {
  reportId: string;
  ifMatch: number;
  pathwayId: string;
  officer: Officer;
  asked: string;
  note: string | undefined;
  report: (telling: OfficersWord) => Report;
};
export type TellPathway = (word: Word) => Promise<Performed>;

/** Takes it in as an act; whether it may be, the pathway says. @throws problem 404, 412, 422; nothing was done then */
export const createTellPathway =
  ({ views, store, acts, now }: Pick<ApiPorts, 'views' | 'store' | 'acts' | 'now'>, once: Once): TellPathway =>
  ({ reportId, ifMatch, pathwayId, officer, asked, note, report }) =>
    once({ reportId, pathwayId, asked }, async () => {
      const document = await views.pathway(pathwayId);
      if (document === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
      refuseUnlessCurrent(document, ifMatch);
      const of = { owner: notesOwner(pathwayOwner(pathwayId)), holder: officer.agency };
      if (note !== undefined) await store.putOnce(noteRefOf(reportId), note, of);
      const at = now();
      return acts.begin({
        _id: reportId,
        pathwayId,
        asked,
        report: report({ reportId, pathwayId, officer, now: at }),
        at,
      });
    });
