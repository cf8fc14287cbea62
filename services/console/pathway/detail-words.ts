import type { TimelineEntry } from '../../../schemas/api/pathway';
import type { TextKey } from '../words/text-key';
import type { Shelf, Words } from '../words/words';
import { textOf } from './story-words';

type Lines = (string | undefined)[];

/** What more there is to say of an event, a line each. */
export function eventDetails(entry: TimelineEntry, words: Words): string[] {
  const { say } = words;
  return [
    ...codedDetails(entry, words),
    ...times(entry, words),
    ...facts(entry, words),
    entry.detail['unconfirmed'] === true ? say('story.unconfirmed') : undefined,
    entry.late ? say('story.late') : undefined,
    entry.note && say('story.note', { note: entry.note }),
  ].filter((line): line is string => line !== undefined && line !== '');
}

/** Where the word of a reason stands, by what happened; every other reason stands with the steps'. */
const reasonShelves: Record<string, Shelf> = {
  'transition.report.set-aside': 'setAsideReason',
  'transition.responsibility.changed': 'handoverReason',
  'transition.pathway.closed': 'closedReason',
  'transition.pathway.escalated': 'concern',
};

/** What was coded with an event: its reason, what is missing, what a yes hangs on. */
function codedDetails(entry: TimelineEntry, words: Words): Lines {
  const { say, said, report, steps } = words;
  const reason = textOf(entry, 'reason');
  const missing = textOf(entry, 'missing')?.split(' ');
  const reportType = textOf(entry, 'reportType');
  const firm = textOf(entry, 'firm');
  const missingShelf = entry.type === 'transition.competence.gap' ? 'competence' : 'needs';
  return [
    reportType && say('story.report', { report: report(reportType) }),
    reason && say('story.reason', { reason: said(reasonShelves[entry.type] ?? 'reason', reason) }),
    missing && say('story.missing', { missing: missing.map((word) => said(missingShelf, word)).join(', ') }),
    conditionOf(entry, words),
    firm && say('story.firm', { steps: steps(firm) }),
  ];
}

function conditionOf(entry: TimelineEntry, { say, steps }: Words): string | undefined {
  const condition = textOf(entry, 'condition');
  if (condition === undefined || entry.type !== 'transition.step.offered-conditionally') return undefined;
  const word = condition === 'release-date-confirmed' ? say('offerCondition.release-date-confirmed') : steps(condition);
  return say('story.condition', { condition: word });
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Until when, and from when. */
function times(entry: TimelineEntry, { say, dates, due }: Words): Lines {
  const told = (name: string, key: TextKey): string | undefined => {
    const text = textOf(entry, name);
    if (text === undefined) return undefined;
    const at = isDay(text) ? dates.day(text) : due(text);
    return say(key, { at, day: at });
  };
  const passed = entry.type === 'transition.step.overdue';
  return [
    told('replyBy', 'story.replyBy'),
    told('due', passed ? 'story.due' : 'story.dueBy'),
    told('until', 'story.until'),
    told('effectiveOn', 'story.effectiveOn'),
    told('reviewOn', 'story.reviewOn'),
  ];
}

/** Said in the catalogue's words, and as the agencies' registers write them. */
const worded = ['what', 'kind', 'activity', 'decision', 'outcome', 'legalStatus', 'track', 'legalBasis'] as const;
const registered = ['establishment', 'level', 'area', 'country'] as const;

/** What a fact for the record says, one thing a line. */
function facts(entry: TimelineEntry, { say, said }: Words): Lines {
  if (entry.type !== 'transition.fact.recorded') return [];
  const line = (name: (typeof worded | typeof registered)[number], word: (text: string) => string) => {
    const text = textOf(entry, name);
    return text && say('story.fact', { name: say(`factName.${name}`), value: word(text) });
  };
  return [
    ...worded.map((name) => line(name, (text) => said('factWord', text))),
    ...registered.map((name) => line(name, (text) => text)),
  ];
}
