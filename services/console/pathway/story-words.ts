import type { Agency } from '../../../schemas/agency';
import type { TimelineEntry } from '../../../schemas/api/pathway';
import type { Phase } from '../../../schemas/pathway';
import { agencies, phases } from '../words/lists';
import type { Words } from '../words/words';

type Detail = TimelineEntry['detail'];

const textOf = (detail: Detail, name: string): string | undefined => {
  const value = detail[name];
  return value === undefined ? undefined : String(value);
};
const agencyOf = (word: string | undefined): Agency | undefined => agencies.find((agency) => agency === word);
const phaseOf = (word: string | undefined): Phase | undefined => phases.find((phase) => phase === word);

function whoOf(word: string | undefined, candidate: string | undefined, words: Words): string {
  const agency = agencyOf(word);
  return agency === undefined ? (word ?? '') : words.who(agency, candidate);
}

/** What an event is called, by its type; a type the catalogue does not know is shown as it is. */
export function eventSentence({ type, step, agency, detail }: TimelineEntry, words: Words): string {
  const { said, say } = words;
  const candidate = textOf(detail, 'candidate');
  const to = textOf(detail, 'to');
  const phase = phaseOf(to);
  return words.event(type, {
    step: step === undefined ? '' : words.step(step),
    by: whoOf(agency, candidate, words),
    to: whoOf(to, candidate, words),
    target: said('target', to ?? ''),
    phase: phase === undefined ? (to ?? '') : say(`phase.${phase}`),
    lead: to === 'prison' || to === 'community' ? say(`lead.${to}`) : '',
    condition: said('condition', textOf(detail, 'condition') ?? ''),
    trigger: said('trigger', textOf(detail, 'trigger') ?? ''),
  });
}

function reasonOf({ type, detail }: TimelineEntry, { said }: Words): string | undefined {
  const reason = textOf(detail, 'reason');
  if (reason === undefined) return undefined;
  if (type.endsWith('report.set-aside')) return said('setAsideReason', reason);
  return type.endsWith('responsibility.changed') ? said('handoverReason', reason) : said('reason', reason);
}

/** What was coded with an event: its reason, what is missing, until when. */
function codedDetails(entry: TimelineEntry, words: Words): (string | undefined)[] {
  const { say, said, dates, due, report } = words;
  const reason = reasonOf(entry, words);
  const missing = textOf(entry.detail, 'missing')?.split(' ');
  const reportType = textOf(entry.detail, 'reportType');
  const replyBy = textOf(entry.detail, 'replyBy');
  const dueAt = textOf(entry.detail, 'due');
  const effectiveOn = textOf(entry.detail, 'effectiveOn');
  return [
    reportType && say('story.report', { report: report(reportType) }),
    reason && say('story.reason', { reason }),
    missing && say('story.missing', { missing: missing.map((need) => said('needs', need)).join(', ') }),
    replyBy && say('story.replyBy', { at: due(replyBy) }),
    dueAt && say('story.due', { at: due(dueAt) }),
    effectiveOn && say('story.effectiveOn', { day: dates.day(effectiveOn) }),
  ];
}

/** What more there is to say of an event, a line each. */
export function eventDetails(entry: TimelineEntry, words: Words): string[] {
  const { say } = words;
  return [
    ...codedDetails(entry, words),
    entry.detail['unconfirmed'] === true ? say('story.unconfirmed') : undefined,
    entry.late ? say('story.late') : undefined,
    entry.note && say('story.note', { note: entry.note }),
  ].filter((line): line is string => line !== undefined && line !== '');
}
