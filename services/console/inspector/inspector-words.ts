import type { EngineState } from '../../../schemas/api/engine';
import type { Explanation, StepReason } from '../../../schemas/api/explanation';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { thenSentence, waitSentence } from '../pathway/wait-words';
import { agencies } from '../words/lists';
import type { Words } from '../words/words';

type Telling = Explanation['steps'][number]['told'][number];

/** Who can move it: the agency and the role, and with whom it lies since. */
export function ringSentence(ring: NonNullable<StepReason['ring']>, { say, said, who }: Words): string {
  const { agency, role, escalatedTo } = ring;
  const whom =
    role === undefined ? who(agency) : say('inspector.role', { agency: who(agency), role: said('role', role) });
  if (escalatedTo === undefined) return say('inspector.ring', { whom });
  return say('inspector.ringEscalated', { whom, target: said('target', escalatedTo) });
}

/** How a due date was counted: from which day to which, and which days were passed over. */
export function reckoningSentence(
  { reckoning: { from, day, skipped, holidaysUntil } }: StepReason,
  { say, dates }: Words,
): string {
  if (from === undefined || day === undefined) return say('reckoning.unknown');
  const counted = say('reckoning.counted', { from: dates.day(from), day: dates.day(day) });
  const holidays = skipped.flatMap(({ day: free, name }) =>
    name === undefined ? [] : [say('reckoning.holiday', { day: dates.day(free), name })],
  );
  const beyond = holidaysUntil === undefined ? [] : [say('reckoning.beyond', { day: dates.day(holidaysUntil) })];
  return [counted, ...holidays, ...beyond].join(' ');
}

/** Who was told what and when: an agency, one of its providers, or whoever it was escalated to. */
export function tellingSentence({ what, to, at, late }: Telling, words: Words): string {
  const agency = agencies.find((one) => one === to);
  const whom = agency === undefined ? words.said(what === 'escalated' ? 'target' : 'candidate', to) : words.who(agency);
  return words.say(late ? 'told.lateLine' : 'told.line', {
    at: words.moment(at),
    what: words.say(`told.${what}`),
    whom,
  });
}

/** What keeps a pathway that is no step: it could not be read, or told, or somebody's report changed nothing. */
export function otherCauses(page: PathwayPage, { say, said, moment }: Words): string[] {
  const setAside = page.timeline
    .filter(({ type }) => type === 'transition.report.set-aside')
    .toReversed()
    .slice(0, 3);
  return [
    ...(page.stale === true ? [say('pathway.stale')] : []),
    ...(page.dates.release === undefined ? [say('inspector.noRelease')] : []),
    ...setAside.map(({ at, step, detail }) => {
      const values = { at: moment(at), reason: said('setAsideReason', String(detail['reason'] ?? '')) };
      return step === undefined
        ? say('inspector.setAside', values)
        : say('inspector.setAsideStep', { ...values, step: say(`step.${step}.short`) });
    }),
  ];
}

/** What the engine has tried without success and tries again. */
export const retrying = ({ activities }: EngineState, { say }: Words): string[] =>
  activities
    .filter(({ attempt }) => attempt > 1)
    .map(({ name, attempt, lastError = '' }) => say('inspector.retrying', { name, attempt, error: lastError }));

/** The whole answer as plain text, for a message or a case record; by pseudonym. */
export function whyText({ page, live }: { page: PathwayPage; live: LiveState }, words: Words, now: number): string {
  const waits = live.waits.map((wait) =>
    [waitSentence(wait, words, now), thenSentence(wait, words, now)].filter((part) => part !== undefined).join('; '),
  );
  return [
    `${page.personRef}, ${words.say(`phase.${page.phase}`)}`,
    ...(waits.length === 0 ? [words.say('waits.none')] : []),
    ...waits.map((wait, i) => (i === 0 ? `${words.say('waits.root', { wait })}.` : `- ${wait}`)),
    ...otherCauses(page, words),
  ].join('\n');
}
