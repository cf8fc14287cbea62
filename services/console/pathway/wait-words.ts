import type { Wait } from '../../../schemas/api/live';
import type { StepKey } from '../../../schemas/step';
import type { Values } from '../words/text-key';
import type { Words } from '../words/words';

/** A wait as a sentence without its full stop: who is waited for, to do what, since when. */
export function waitSentence(
  { kind, step, behind, agency, candidate, since }: Wait,
  words: Words,
  now: number,
): string {
  const { say } = words;
  const who = agency === undefined ? '' : words.who(agency, candidate);
  const from = words.since(since, now);
  if (step === undefined || kind === 'date') return say('waits.date', { who, since: from });
  switch (kind) {
    case 'answer':
      return say('waits.answer', { who, answer: say(`step.${step}.answer`), since: from });
    case 'work':
      return say('waits.work', { who, work: say(`step.${step}.work`), since: from });
    case 'step':
      return say('waits.step', {
        behind: say(`step.${behind ?? step}.short`),
        step: say(`step.${step}.short`),
        since: from,
      });
    case 'failed':
      return say('waits.failed', { who, step: say(`step.${step}.short`), since: from });
    case 'condition':
      return conditionSentence({ who, step: say(`step.${step}.short`), since: from }, behind, words);
  }
}

/** A yes that hangs on another step, or on a release date that is sure. */
const conditionSentence = (values: Values, behind: StepKey | undefined, { say }: Words): string =>
  behind === undefined
    ? say('waits.dateCondition', values)
    : say('waits.condition', { ...values, behind: say(`step.${behind}.short`) });

/** What happens when the time is up, and how soon: "escalates to the supervisor today at 10:42 (in 2 minutes)". */
export function thenSentence({ then, until, to }: Wait, words: Words, now: number): string | undefined {
  if (then === undefined || until === undefined) return undefined;
  const { say, said, dates } = words;
  const sentence = say(`then.${then}`, {
    to: to === undefined ? '' : said('target', to),
    until: words.until(until, now),
  });
  return `${sentence} ${say('then.relative', { relative: dates.relative(until, now) })}`;
}
