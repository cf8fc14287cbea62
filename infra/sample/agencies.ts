import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Agency } from '../../schemas/agency';
import { say } from '../local/progress';
import type { Behaviour } from './story';

/** Each agency's adapter, and the stand-in of probation's own system. */
export type Agencies = {
  /** The report's id once the adapter has it; undefined when it was refused. */
  tell: (agency: Agency, payload: object) => Promise<string | undefined>;
  behave: (crn: string, behaviour: Behaviour) => Promise<void>;
};

const againAfterMs = 500;
const Answer = z.looseObject({ reportId: z.string().optional() });

/** Speaks as the agencies' systems would: what is away is asked again, for ever. */
export const createAgencies = (adapters: Record<Agency, string>, standIn: string): Agencies => ({
  async tell(agency, payload) {
    const response = await insist(`${adapters[agency]}/reports`, 'POST', payload);
    const answer = Answer.safeParse(await response.json().catch(() => undefined));
    if (response.ok) return answer.data?.reportId;
    say(`Sample: the ${agency} adapter refused a payload (${response.status}).`);
    return undefined;
  },
  async behave(crn, behaviour) {
    await insist(`${standIn}/people/${crn}`, 'PUT', behaviour);
  },
});

async function insist(url: string, method: string, body: object): Promise<Response> {
  for (;;) {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    if (response !== undefined && response.status < 500) return response;
    await response?.body?.cancel();
    await pause(againAfterMs);
  }
}
