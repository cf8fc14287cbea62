import type { Agency } from '../../../schemas/agency';
import type { TimelineEntry } from '../../../schemas/api/pathway';
import { agencies } from '../words/lists';
import type { Words } from '../words/words';

/** A word that was told with an event; undefined where it was not. */
export function textOf({ detail }: TimelineEntry, name: string): string | undefined {
  const value = detail[name];
  return value === undefined ? undefined : String(value);
}

const agencyOf = (word: string | undefined): Agency | undefined => agencies.find((agency) => agency === word);

function whoOf(word: string | undefined, candidate: string | undefined, words: Words): string {
  const agency = agencyOf(word);
  return agency === undefined ? (word ?? '') : words.who(agency, candidate);
}

/** What an event is called, by its type; a type the catalogue does not know is shown as it is. */
export function eventSentence(entry: TimelineEntry, words: Words): string {
  const { said, say } = words;
  const text = (name: string): string => textOf(entry, name) ?? '';
  const candidate = textOf(entry, 'candidate');
  return words.event(entry.type, {
    step: entry.step === undefined ? '' : words.step(entry.step),
    steps: words.steps(text('steps')),
    by: whoOf(entry.agency, candidate, words),
    to: whoOf(text('to'), candidate, words),
    from: whoOf(text('from'), undefined, words),
    target: said('target', text('to')),
    phase: said('phase', text('to')),
    lead: said('lead', textOf(entry, 'lead') ?? text('to')),
    condition: said('condition', text('condition')),
    trigger: said('trigger', text('trigger')),
    fact: said('fact', text('fact')),
    scope: said('scope', text('scope')),
    yesNo: say(text('given') === 'true' ? 'yesNo.yes' : 'yesNo.no'),
    release: proposedDay(entry, words),
  });
}

function proposedDay(entry: TimelineEntry, { dates }: Words): string {
  const release = textOf(entry, 'release');
  return release === undefined ? '' : dates.day(release);
}
