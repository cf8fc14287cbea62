import type { Officer } from '../../schemas/api/officer';
import { notesOwner, pathwayOwner } from '../platform/cipher';
import { refuseUnlessCurrent, type Once, type Performed } from './once';
import { askedOfPathway, pathwayReport, textsOf, type SaidOfPathway } from './pathway-act';
import type { ApiPorts, PathwayDocument } from './ports';

/** One will of one person about a whole pathway. */
type Word = { reportId: string; ifMatch: number; pathway: PathwayDocument; officer: Officer; said: SaidOfPathway };
export type TellPathway = (word: Word) => Promise<Performed>;

/** Takes it in as an act; whether it counts, the pathway says. @throws problem 412, 422; nothing was done then */
export const createTellPathway =
  ({ store, acts, now }: Pick<ApiPorts, 'store' | 'acts' | 'now'>, once: Once): TellPathway =>
  ({ reportId, ifMatch, pathway, officer, said }) => {
    const { _id: pathwayId } = pathway;
    const asked = askedOfPathway(said);
    return once({ reportId, pathwayId, asked }, async () => {
      refuseUnlessCurrent(pathway, ifMatch);
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
