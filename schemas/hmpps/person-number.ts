import type { Scheme } from '../identifier';
import { asRecord } from './envelope';

/** A number by which an agency knows a person, as the agency writes it. It never leaves the adapter but sealed. */
export type PersonNumber = { scheme: Scheme; number: string };
/** Where in the payload a number stands; of the wrong shape it is nobody's. */
export type FoundNumber = PersonNumber & { field: string };
export type PersonProblem = {
  code: 'no-person' | 'persons-disagree' | 'invalid-payload';
  field: string;
  message: string;
};

/** What stands anywhere, and the numbers that hold; a problem says why there are none that do. */
export type People = { found: FoundNumber[]; numbers: PersonNumber[]; problem?: PersonProblem };

type Payload = Readonly<Record<string, unknown>>;

export const numberShapes: Record<Scheme, RegExp> = { NOMS: /^[A-Z]\d{4}[A-Z]{2}$/, CRN: /^[A-Z]\d{6}$/ };

const inBody: Record<Scheme, readonly string[]> = {
  NOMS: ['nomsNumber', 'prisonerId', 'prisonerNumber', 'offenderIdDisplay', 'offenderNo'],
  CRN: ['crn', 'serviceUserCRN'],
};
const atTop: Record<Scheme, readonly string[]> = {
  NOMS: ['offenderIdDisplay', 'nomsNumber', 'prisonerNumber'],
  CRN: ['crn'],
};
const schemes: readonly Scheme[] = ['NOMS', 'CRN'];

/** One number of a scheme, wherever it stands. Two that differ are for the sender to mend: a guess would mix two people. */
export function peopleIn(payload: Payload): People {
  const found = numbersIn(payload);
  const misshapen = found.find(({ scheme, number }) => !numberShapes[scheme].test(number));
  if (misshapen) return refused(found, 'invalid-payload', [misshapen.field, `is no ${misshapen.scheme} number`]);
  const differing = found.find(({ scheme, number }) => first(found, scheme)?.number !== number);
  if (differing)
    return refused(found, 'persons-disagree', [differing.field, `names another ${differing.scheme} number`]);
  const numbers = schemes.flatMap((scheme) => first(found, scheme) ?? []).map(plain);
  if (numbers.length === 0) return refused(found, 'no-person', ['personReference', 'names no person by NOMS or CRN']);
  return { found, numbers };
}

/** Two numbers of one scheme by what each of them is, where a payload is about numbers rather than about a person. */
export type Roles = { scheme: Scheme; staying: string; other: string };

/**
 * The number that goes on and the other one, in this order, each from its own field; the first may stand in the
 * reference alone. The reference may name either of them, and nobody else.
 */
export function twoNumbers(payload: Payload, { scheme, staying, other }: Roles): People {
  const body = asRecord(payload['additionalInformation']);
  const referred = inReference(payload).filter((one) => one.scheme === scheme);
  const [away] = place(scheme, body[other], `additionalInformation.${other}`);
  const [stays = referred.find(({ number }) => number !== away?.number)] = place(
    scheme,
    body[staying],
    `additionalInformation.${staying}`,
  );
  const found = [stays, away].filter((one) => one !== undefined);
  if (stays === undefined || away === undefined || stays.number === away.number)
    return refused(found, 'no-person', ['additionalInformation', `must name two ${scheme} numbers`]);
  const misshapen = found.find(({ number }) => !numberShapes[scheme].test(number));
  if (misshapen) return refused(found, 'invalid-payload', [misshapen.field, `is no ${scheme} number`]);
  const third = referred.find(({ number }) => number !== stays.number && number !== away.number);
  if (third) return refused([...found, third], 'persons-disagree', [third.field, `names a third ${scheme} number`]);
  return { found: [...found, ...referred], numbers: found.map(plain) };
}

const refused = (
  found: FoundNumber[],
  code: PersonProblem['code'],
  [field, message]: [field: string, message: string],
): People => ({ found, numbers: [], problem: { code, field, message } });

const plain = ({ scheme, number }: FoundNumber): PersonNumber => ({ scheme, number });

const first = (found: readonly FoundNumber[], scheme: Scheme): FoundNumber | undefined =>
  found.find((one) => one.scheme === scheme);

const numbersIn = (payload: Payload): FoundNumber[] => [
  ...inReference(payload),
  // A prisoner's id may be a number of the sender's own table: only what looks like a number of the scheme names anyone.
  ...named(inBody, { holder: asRecord(payload['additionalInformation']), under: 'additionalInformation.' }).filter(
    ({ scheme, number }) => numberShapes[scheme].test(number),
  ),
  ...named(atTop, { holder: payload, under: '' }),
];

function inReference(payload: Payload): FoundNumber[] {
  const { identifiers } = asRecord(payload['personReference']);
  return (Array.isArray(identifiers) ? identifiers : []).flatMap((identifier, index) => {
    const { type, value } = asRecord(identifier);
    const scheme = schemes.find((known) => known === String(type).toUpperCase());
    return scheme === undefined ? [] : place(scheme, value, `personReference.identifiers.${index}.value`);
  });
}

const named = (
  names: Record<Scheme, readonly string[]>,
  { holder, under }: { holder: Payload; under: string },
): FoundNumber[] =>
  schemes.flatMap((scheme) => names[scheme].flatMap((name) => place(scheme, holder[name], `${under}${name}`)));

const place = (scheme: Scheme, value: unknown, field: string): FoundNumber[] =>
  typeof value === 'string' && value.trim() !== '' ? [{ scheme, number: value.trim().toUpperCase(), field }] : [];
