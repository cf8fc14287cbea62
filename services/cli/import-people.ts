import { z } from 'zod';
import { ask } from './ask';
import { peopleIn, type Line, type PersonInside } from './person-inside';
import { isRefusal } from './refusal';
import type { Result } from './result';

const Taken = z.looseObject({ outcome: z.literal('published') });

/**
 * Opens the pathways of people already inside, one report a line. The same line is the same report, so that an import
 * that broke off is simply run again: who has a pathway keeps it. Lines that are wrong are named, the others go on.
 */
export async function importPeople(
  prisonUrl: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<Result> {
  const refused: string[] = [];
  let asked = 0;
  for (const line of peopleIn(name, new TextDecoder().decode(bytes))) {
    const wrong = await importLine(prisonUrl, line);
    if (wrong === undefined) asked += 1;
    else refused.push(`line ${line.line}: ${wrong}`);
  }
  const lines = [...refused, `${asked} asked for, ${refused.length} refused.`];
  return { lines, json: { asked, refused }, ...(refused.length > 0 ? { failed: true } : {}) };
}

/** What is wrong with a line; undefined once it was taken. @throws when the adapter is away: run it again */
async function importLine(prisonUrl: string, line: Line): Promise<string | undefined> {
  if ('wrong' in line) return line.wrong;
  try {
    for (const payload of payloadsOf(line.person)) await ask(`${prisonUrl}/reports`, Taken, JSON.stringify(payload));
    return undefined;
  } catch (error) {
    if (!isRefusal(error) || error.code === 'away') throw error;
    return [error.message, ...(error.fields ?? []).map(({ field, message }) => `${field}: ${message}`)].join(' ');
  }
}

/** As the prison would tell it: who they are, where the file says it, and since when they are inside. */
function payloadsOf(person: PersonInside): object[] {
  const { noms, establishment, legalStatus, admittedOn, firstName, lastName, dateOfBirth } = person;
  const envelope = { version: 1, occurredAt: `${admittedOn}T09:00:00`, ...named(noms) };
  const requested = {
    ...envelope,
    eventType: 'resettlement.pathway.requested',
    additionalInformation: { prisonId: establishment, legalStatus, admissionDate: admittedOn },
  };
  if (firstName === undefined || lastName === undefined || dateOfBirth === undefined) return [requested];
  const registered = {
    ...envelope,
    eventType: 'prisoner-offender-search.prisoner.created',
    additionalInformation: { nomsNumber: noms, firstName, lastName, dateOfBirth },
  };
  return [requested, registered];
}

const named = (noms: string) => ({ personReference: { identifiers: [{ type: 'NOMS', value: noms }] } });
