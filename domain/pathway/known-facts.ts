import type { EventOf } from '../../schemas/events/event';
import type { Instant } from '../../schemas/time';
import type { Draft } from './draft';
import { aside } from './set-aside';
import type { PathwayState } from './state';

type Recorded = Extract<Draft, { type: 'transition.fact.recorded' }>;
type Told = { type: string; occurredAt: Instant };
type Facts = Pick<PathwayState, 'facts'>;

/**
 * A fact for the record, where it is news: the same again changes nothing, and an older one than is known of the same
 * subject is set aside.
 */
export function ifNews(draft: Recorded, report: Told, { facts = {} }: Facts): Draft[] {
  const data = { ...draft.data, occurredAt: report.occurredAt };
  const held = facts[subjectOf(data) ?? ''];
  if (held?.said === saidOf(data)) return [];
  return held !== undefined && report.occurredAt < held.at ? aside('stale', report) : [{ ...draft, data }];
}

/** The facts known once this one is, too. */
export function known({ facts }: Facts, { data, at }: EventOf<'transition.fact.recorded'>): Facts {
  const subject = subjectOf(data);
  if (subject === undefined) return facts === undefined ? {} : { facts };
  return { facts: { ...facts, [subject]: { said: saidOf(data), at: data.occurredAt ?? at } } };
}

/** What is known of a subject came about later than this. */
export const isKnownSince = (subject: string, { occurredAt }: Told, { facts = {} }: Facts): boolean =>
  occurredAt < (facts[subject]?.at ?? occurredAt);

const saidOf = ({ detail, noteRef }: Recorded['data']): string => JSON.stringify([detail, noteRef]);

/** Of what a fact speaks, so that the next one of it can be held against it; none for what is news each time. */
function subjectOf({ fact, detail, occurredAt }: Recorded['data']): string | undefined {
  switch (fact) {
    case 'establishment':
    case 'security-level':
    case 'probation-area':
    case 'prison-officer':
      return fact;
    case 'foreign-decision':
      return named(fact, detail['country']);
    case 'referral':
      return named(fact, detail['referral'], detail['what'], sessionOf(detail, occurredAt));
    case 'accommodation':
      return named(fact, detail['booking'], detail['what']);
    case 'licence':
      return named(fact, detail['licence'], detail['what'] === 'varied' ? occurredAt : undefined);
    case 'activity':
    case 'observation':
    case 'legal-status':
    case 'notice':
    case 'track':
    case 'person-view':
      return undefined;
  }
}

const named = (...parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined).join('/');

/** Each session is its own, by its number or, without one, by its time. */
const sessionOf = ({ what, session }: Recorded['data']['detail'], occurredAt: Instant | undefined) =>
  what === 'session-recorded' ? (session ?? occurredAt) : undefined;
