import type { Officer } from '../../schemas/api/officer';
import { notesOwner, pathwayOwner } from '../platform/cipher';
import { problem } from '../platform/problem';
import { refuseUnlessCurrent, type Once, type Performed } from './once';
import { askedOfPathway, pathwayReport, textsOf, type SaidOfPathway } from './pathway-act';
import type { ApiPorts } from './ports';

/** One will of one person about a whole pathway. */
type Word = { reportId: string; ifMatch: number; pathwayId: string; officer: Officer; said: SaidOfPathway };
export type TellPathway = (word: Word) => Promise<Performed>;

/** Takes it in as an act; whether it counts, the pathway says. @throws problem 404, 412, 422; nothing was done then */
export const createTellPathway =
  ({ views, store, acts, now }: Pick<ApiPorts, 'views' | 'store' | 'acts' | 'now'>, once: Once): TellPathway =>
  ({ reportId, ifMatch, pathwayId, officer, said }) => {
    const asked = askedOfPathway(said);
    return once({ reportId, pathwayId, asked }, async () => {
      const document = await views.pathway(pathwayId);
      if (document === undefined) throw problem(404, 'no-such-pathway', 'There is no such pathway.');
      refuseUnlessCurrent(document, ifMatch);
      const of = { owner: notesOwner(pathwayOwner(pathwayId)), holder: officer.agency };
      for (const [reference, text] of textsOf(said, reportId)) await store.putOnce(reference, text, of);
      const at = now();
      return acts.begin({
        _id: reportId,
        pathwayId,
        asked,
        report: pathwayReport(said, { reportId, pathwayId, officer, now: at }),
        at,
      });
    });
  };
