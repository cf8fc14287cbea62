import type { ActName } from '../../../schemas/api/act';
import type { StepView } from '../../../schemas/api/pathway';
import type { NeedsDomain } from '../../../schemas/needs-domain';

/** Days are written as in `2026-11-16`. */
export type Word = 'reason' | 'until' | 'by' | 'to' | 'condition' | 'proof' | 'note';
export type ActFields = Record<Word, string> & { missing: NeedsDomain[] };
export type ActErrors = Partial<{ [W in Exclude<Word, 'note'> | 'missing']: `act.${W}Needed` }> & {
  note?: 'act.questionNeeded';
};

export const nothingSaid: ActFields = {
  reason: '',
  until: '',
  by: '',
  to: '',
  condition: '',
  proof: '',
  note: '',
  missing: [],
};

/** What must be said with each act, in the order in which it is asked. */
const asked: Record<ActName, readonly Word[]> = {
  accept: [],
  'accept-if': ['condition', 'by'],
  return: ['reason'],
  decline: ['reason'],
  complete: [],
  withdraw: [],
  correct: ['reason'],
  extend: ['until', 'reason'],
  ask: ['note'],
  nudge: [],
  reassign: ['to', 'reason'],
  fail: ['reason'],
  skip: ['reason'],
  waive: ['until', 'reason'],
};

export const asksFor = (name: ActName, word: Word): boolean => asked[name].includes(word);

const isIncomplete = (name: ActName, { reason }: ActFields): boolean => name === 'return' && reason === 'incomplete';

type Proved = Pick<StepView, 'asksProof'>;

/** Done by telling somebody, it takes what shows that they were told. */
export const provesIt = (name: ActName, { asksProof }: Proved): boolean => name === 'complete' && asksProof;

const wordsOf = (name: ActName, step: Proved): readonly Word[] => (provesIt(name, step) ? ['proof'] : asked[name]);

/** What is left to say before the act can be sent. */
export function errorsIn(name: ActName, fields: ActFields, step: Proved): ActErrors {
  const unsaid = wordsOf(name, step).filter((word) => fields[word].trim() === '');
  const errors = unsaid.map((word) => [word, word === 'note' ? 'act.questionNeeded' : `act.${word}Needed`]);
  if (isIncomplete(name, fields) && fields.missing.length === 0) errors.push(['missing', 'act.missingNeeded']);
  return Object.fromEntries(errors) as ActErrors;
}

/** The request's body; what was not said is left out. */
export function bodyOf(name: ActName, fields: ActFields, step: Proved): Record<string, unknown> {
  const note = fields.note.trim();
  return {
    ...Object.fromEntries(wordsOf(name, step).map((word) => [word, fields[word].trim()])),
    ...(isIncomplete(name, fields) ? { missing: fields.missing } : {}),
    ...(note === '' ? {} : { note }),
  };
}
