import type { Agency } from '../../../schemas/agency';
import type { StepKey } from '../../../schemas/step';
import type { Instant } from '../../../schemas/time';
import { datesIn } from './dates';
import type { TextKey, Values } from './text-key';

/** Looks a text up by its path; `values` fill its gaps and `count` chooses the plural form. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

export type Shelf =
  | 'accessKind'
  | 'accessPurpose'
  | 'agencyTitle'
  | 'candidate'
  | 'closedReason'
  | 'competence'
  | 'concern'
  | 'condition'
  | 'deed'
  | 'exceptionKind'
  | 'fact'
  | 'factWord'
  | 'handoverReason'
  | 'lead'
  | 'needs'
  | 'phase'
  | 'reason'
  | 'refusal'
  | 'relation'
  | 'role'
  | 'scope'
  | 'setAsideReason'
  | 'shade'
  | 'target'
  | 'task'
  | 'trigger';

export type Words = ReturnType<typeof createWords>;

/** The console's language: texts, the domain's words and dates, in one reader's language and one pathway's zone. */
export function createWords(translate: Translate, language: string, zone?: string) {
  const dates = datesIn(language, zone);
  const say = (key: TextKey, values: Values = {}): string => translate(key, values);
  const moment = (at: Instant): string => say('dates.moment', { day: dates.mediumOf(at), time: dates.timeOf(at) });
  /** A word that came by the wire: one the catalogue does not know yet is shown as it is. */
  const said = (shelf: Shelf, word: string): string =>
    translate(`${shelf}.${word}`, { defaultValue: word.replaceAll(/[-_]/g, ' ') });

  /** An event by its type, `transition.step.offered`, in words. */
  const event = (type: string, values: Values): string =>
    translate(`event.${type.replace(/^transition\./, '')}`, { ...values, defaultValue: type });

  /** A kind of report by its type, `agency.custody.released`, in words. */
  const report = (type: string): string =>
    translate(`reportType.${type.replace(/^agency\./, '')}`, { defaultValue: type });

  return {
    event,
    report,
    language,
    dates,
    say,
    said,
    moment,
    who: (agency: Agency, candidate?: string): string =>
      candidate === undefined ? say(`agency.${agency}`) : said('candidate', candidate),
    /** For the middle of a sentence: the year only where it is another than now's. */
    since: (at: Instant, now: number): string =>
      say('dates.moment', { day: dates.short(at, now), time: dates.timeOf(at) }),
    step: (key: StepKey): string => say(`step.${key}.title`),
    /** Steps that came by the wire as keys with spaces between them. */
    steps: (keys: string): string =>
      keys
        .split(' ')
        .map((key) => translate(`step.${key}.title`, { defaultValue: key }))
        .join(', '),
    /** For a due date beside other facts: the day, and the time where the day is not given whole. */
    due: (at: Instant): string => (dates.isWholeDay(at) ? dates.dayOf(dates.lastDay(at)) : moment(at)),
    /** For the end of a sentence: "at the end of Mon, 9 Mar 2026", "today at 10:42". */
    until: (at: Instant, now: number): string => {
      const last = dates.lastDay(at);
      const today = dates.localDate(last) === dates.localDate(now);
      if (dates.isWholeDay(at))
        return today ? say('dates.endOfToday') : say('dates.endOf', { day: dates.shortDay(last, now) });
      const time = dates.timeOf(at);
      return today ? say('dates.todayAt', { time }) : say('dates.onAt', { day: dates.shortDay(at, now), time });
    },
  };
}

/** A sentence of the catalogue may begin with a word that it borrows from another sentence's middle. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
