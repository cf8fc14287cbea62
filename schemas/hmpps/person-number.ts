import { z } from 'zod';
import type { Scheme } from '../identifier';

/** A number by which an agency knows a person, as the agency writes it. It never leaves the adapter but sealed. */
export type PersonNumber = { scheme: Scheme; number: string };
type Found = PersonNumber & { field: string };

const text = z.string().nullish();

/** Everywhere a payload may name its person; other keys and other kinds of number pass unread. */
export const PersonPlaces = z.looseObject({
  personReference: z
    .looseObject({ identifiers: z.array(z.looseObject({ type: text, value: text })).nullish() })
    .nullish(),
  additionalInformation: z
    .looseObject({
      nomsNumber: z.unknown().optional(),
      prisonerId: z.unknown().optional(),
      prisonerNumber: z.unknown().optional(),
      offenderIdDisplay: z.unknown().optional(),
      crn: z.unknown().optional(),
    })
    .nullish(),
  offenderIdDisplay: text,
  nomsNumber: text,
  crn: text,
});
export type PersonPlaces = z.infer<typeof PersonPlaces>;

const inBody = ['nomsNumber', 'prisonerId', 'prisonerNumber', 'offenderIdDisplay'] as const;
const shapes: Record<Scheme, RegExp> = { NOMS: /^[A-Z]\d{4}[A-Z]{2}$/, CRN: /^[A-Z]\d{6}$/ };

export type PersonNumbers = { ok: true; numbers: PersonNumber[] } | { ok: false; field: string; message: string };

/** One number of a scheme, wherever it stands. Two that differ are for the sender to mend: a guess would mix two people. */
export function personNumbers(payload: PersonPlaces): PersonNumbers {
  const found = [...inReference(payload), ...elsewhere(payload)];
  const misshapen = found.find(({ scheme, number }) => !shapes[scheme].test(number));
  if (misshapen) return { ok: false, field: misshapen.field, message: `is no ${misshapen.scheme} number` };
  const differing = found.find(({ scheme, number }) => first(found, scheme) !== number);
  if (differing) return { ok: false, field: differing.field, message: `names another ${differing.scheme} number` };
  const numbers = (['NOMS', 'CRN'] as const).flatMap((scheme) => {
    const number = first(found, scheme);
    return number === undefined ? [] : [{ scheme, number }];
  });
  if (numbers.length === 0) return { ok: false, field: 'personReference', message: 'names no person by NOMS or CRN' };
  return { ok: true, numbers };
}

const first = (found: readonly Found[], scheme: Scheme): string | undefined =>
  found.find((one) => one.scheme === scheme)?.number;

const inReference = ({ personReference }: PersonPlaces): Found[] =>
  (personReference?.identifiers ?? []).flatMap(({ type, value }, index) =>
    type === 'NOMS' || type === 'CRN' ? place(type, value, `personReference.identifiers.${index}.value`) : [],
  );

function elsewhere({ additionalInformation: body, offenderIdDisplay, nomsNumber, crn }: PersonPlaces): Found[] {
  return [
    // A prisoner's id may be a number of the sender's own table: only what looks like a NOMS number names the person.
    ...inBody.flatMap((name) => place('NOMS', body?.[name], `additionalInformation.${name}`)).filter(isShaped),
    ...place('CRN', body?.crn, 'additionalInformation.crn').filter(isShaped),
    ...place('NOMS', offenderIdDisplay, 'offenderIdDisplay'),
    ...place('NOMS', nomsNumber, 'nomsNumber'),
    ...place('CRN', crn, 'crn'),
  ];
}

const isShaped = ({ scheme, number }: Found): boolean => shapes[scheme].test(number);

const place = (scheme: Scheme, value: unknown, field: string): Found[] =>
  typeof value === 'string' && value.trim() !== '' ? [{ scheme, number: value.trim().toUpperCase(), field }] : [];
