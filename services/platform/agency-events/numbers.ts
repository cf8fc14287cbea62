import { z } from 'zod';
import { Scheme } from '../../../schemas/identifier';
import { numberShapes, type PersonNumber } from '../../../schemas/hmpps/person-number';
import { refusal, type Refusal } from '../translation';
import type { InboundEvent } from './event';

type Numbers = { ok: true; numbers: PersonNumber[] } | { ok: false; refused: Refusal };

const testPerson = /^TEST:[\w-]{1,40}$/;

/** Somebody who is nobody: what is told of them is read in full, answered, and goes no further. */
export const isTestPerson = ({ subject = '' }: InboundEvent): boolean => testPerson.test(subject);

/** The person the event is about, `CRN:X123456` in its subject; only schemes the agency knows people by. */
export function numbersOf(event: InboundEvent, schemes: readonly Scheme[]): Numbers {
  if (isTestPerson(event)) return { ok: true, numbers: [] };
  const [named, number = ''] = (event.subject ?? '').split(':');
  if (number === '') return refused('no-person', 'must be <scheme>:<number>');
  const scheme = z.enum(Scheme.options).safeParse(named).data;
  if (scheme === undefined || !schemes.includes(scheme))
    return refused('unknown-scheme', `must be of ${schemes.join(', ')} or TEST`);
  if (!numberShapes[scheme].test(number)) return refused('invalid-event', `is no ${scheme} number`);
  return { ok: true, numbers: [{ scheme, number }] };
}

const refused = (code: string, message: string): Numbers => ({
  ok: false,
  refused: refusal(code, [{ field: 'subject', message }]),
});
