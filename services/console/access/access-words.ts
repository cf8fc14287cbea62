import type { AccessException, RightsExplained } from '../../../schemas/api/access';
import type { TextKey } from '../words/text-key';
import { capital, type Words } from '../words/words';

type Explained = Pick<RightsExplained, 'sees' | 'relations'> & { exceptions: Pick<AccessException, 'kind'>[] };

/** What is answered of somebody's rights: whether they see it, why, and the words of what they see and do. */
export function rightsWords({ sees, relations, exceptions }: Explained, { say, said }: Words) {
  const listed = (shelf: 'relation' | 'shade' | 'deed' | 'exceptionKind', words: readonly string[], none: TextKey) =>
    words.length === 0 ? say(none) : capital(words.map((word) => said(shelf, word)).join(', '));
  const kept = exceptions.map(({ kind }) => kind).filter((kind) => kind === 'excluded' || kind === 'restricted');
  const verdict: TextKey = sees ? 'accessPage.seesIt' : 'accessPage.seesNothing';
  return {
    verdict,
    because:
      sees || kept.length === 0
        ? listed('relation', relations, 'accessPage.noRelation')
        : listed('exceptionKind', kept, 'accessPage.noRelation'),
    shades: (words: readonly string[]) => listed('shade', words, 'accessPage.nothing'),
    deeds: (words: readonly string[]) => listed('deed', words, 'accessPage.nothing'),
  };
}

type StepRights = RightsExplained['steps'][number];

/** Steps of which the same is seen and may be done stand together. */
export function alike(steps: readonly StepRights[]): StepRights[][] {
  const groups = new Map<string, StepRights[]>();
  for (const one of steps) {
    const key = JSON.stringify([one.shades, one.deeds]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
