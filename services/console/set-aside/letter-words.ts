import type { RedriveMany, RedriveTrial } from '../../../schemas/api/dead-letter';
import type { Words } from '../words/words';

/** The agency's code that nobody has mapped yet, where that is what holds a letter. */
export function unmappedIn(reason: string): { field: string; code: string } | undefined {
  const [, field, code] = /^unmapped-code: (\w+) (\S+) is no mapped code$/.exec(reason) ?? [];
  return field === undefined || code === undefined ? undefined : { field, code };
}

/** What would become of the letters, each kind with its count. */
export function trialSentence({ letters, left }: RedriveTrial, { say }: Words): string {
  const count = (outcome: string) => letters.filter((letter) => letter.outcome === outcome).length;
  const parts = [
    say('letterActs.readable', { count: count('readable') }),
    say('letterActs.unreadable', { count: count('unreadable') }),
  ];
  const tests = count('test');
  if (tests > 0) parts.push(say('letterActs.tests', { count: tests }));
  if (left) parts.push(say('letterActs.left'));
  return parts.join(' ');
}

/** What became of them. */
export function sentSentence({ letters, left }: RedriveMany, { say }: Words): string {
  const sent = letters.filter(({ outcome }) => outcome === 'sent').length;
  const parts = [say('letterActs.sent', { count: sent })];
  if (sent < letters.length) parts.push(say('letterActs.notSent', { count: letters.length - sent }));
  if (left) parts.push(say('letterActs.left'));
  return parts.join(' ');
}
