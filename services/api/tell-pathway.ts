import type { Officer } from '../../schemas/api/officer';
import { notesOwner, pathwayOwner } from '../platform/cipher';
import { problem } from '../platform/problem';
import { refuseUnlessCurrent, type Once, type Performed } from './once';
import { askedOfPathway, pathwayReport, textsOf, type SaidOfPathway } from './pathway-act';
import type { ApiPorts, PathwayDocument } from './ports';

/** One will of one person about a whole pathway. */
type Word = { reportId: string; ifMatch: number; pathway: PathwayDocument; officer: Officer; said: SaidOfPathway };
export type TellPathway = (word: Word) => Promise<Performed>;

/** @throws problem 422 naming the first who is in no register now: nobody who is not there can answer for a person */
async function refuseUnknown(workers: readonly string[], register: ApiPorts['register']): Promise<void> {
  const found = await Promise.all(workers.map((id) => register.member(id)));
  const unknown = workers.findIndex((_id, i) => found[i] === undefined || found[i].leftOn !== undefined);
  if (unknown < 0) return;
  const field = `body.workers.${unknown}`;
  throw problem(422, 'no-such-member', 'Name two who are in a register now.', [
    { field, message: 'is in no register now' },
  ]);
}

/** Takes it in as an act; whether it counts, the pathway says. @throws problem 412, 422; nothing was done then */
export const createTellPathway =
  ({ store, acts, register, now }: Pick<ApiPorts, 'store' | 'acts' | 'register' | 'now'>, once: Once): TellPathway =>
  ({ reportId, ifMatch, pathway, officer, said }) => {
    const { _id: pathwayId } = pathway;
    const asked = askedOfPathway(said);
    return once({ reportId, pathwayId, asked }, async () => {
      refuseUnlessCurrent(pathway, ifMatch);
      if (said.act === 'decide-track') await refuseUnknown(said.body.workers, register);
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
