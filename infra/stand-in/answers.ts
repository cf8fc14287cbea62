import { setTimeout as pause } from 'node:timers/promises';
import type { Behaviour, Journal, Kept } from './journal';

const offered = 'throughgate.step.offered';
const againAfterMs = 1_000;

/** The payload with which the agency answers an offer; undefined where its officers stay silent or were asked nothing. */
export function answerTo({ message, at }: Kept, behaviour: Behaviour | undefined): object | undefined {
  if (message.eventType !== offered || behaviour === undefined || behaviour.answers === 'silent') return undefined;
  const { step, offer } = message.additionalInformation;
  const { reason, missing } = behaviour;
  const returned = behaviour.answers === 'return';
  return {
    eventType: `probation-case.handover.${returned ? 'returned' : 'accepted'}`,
    version: 1,
    description: `The handover was ${returned ? 'returned' : 'accepted'}`,
    // Reckoned, not read off the clock: an answer sent twice has to be the same answer.
    occurredAt: new Date(Date.parse(at) + behaviour.afterMs).toISOString(),
    personReference: message.personReference,
    additionalInformation: { step, ...(offer && { offer }), ...(returned && { reason, ...(missing && { missing }) }) },
  };
}

/** Answers a message as the person's officers would, after their time; tries until the adapter has it. False: no answer. */
export async function answer(kept: Kept, journal: Journal, adapterUrl: string): Promise<boolean> {
  const { message, at } = kept;
  const behaviour = journal.behaviourOf(crnOf(kept));
  const payload = answerTo(kept, behaviour);
  if (payload === undefined || behaviour === undefined) return false;
  await pause(Math.max(0, Date.parse(at) + behaviour.afterMs - Date.now()));
  while (!(await isTaken(payload, adapterUrl))) await pause(againAfterMs);
  journal.answered(message.messageId);
  return true;
}

export const crnOf = ({ message }: Kept): string =>
  message.personReference.identifiers.find(({ type }) => type === 'CRN')?.value ?? '';

async function isTaken(payload: object, adapterUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${adapterUrl}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
