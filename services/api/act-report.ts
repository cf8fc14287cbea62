import type { z } from 'zod';
import { defined } from '../../domain/defined';
import type { Step } from '../../domain/pathway/state';
import {
  AcceptRequest,
  CompleteRequest,
  DeclineRequest,
  ReturnRequest,
  WithdrawRequest,
  type ActName,
} from '../../schemas/api/act';
import type { Persona } from '../../schemas/api/tour';
import { NeedsDomain } from '../../schemas/needs-domain';
import type { Report, ReportOf } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';

export const requests = {
  accept: AcceptRequest,
  return: ReturnRequest,
  decline: DeclineRequest,
  complete: CompleteRequest,
  withdraw: WithdrawRequest,
} as const satisfies Record<ActName, z.ZodType>;

/** An act and what was said with it. */
export type Said = { [A in ActName]: { act: A; body: z.output<(typeof requests)[A]> } }[ActName];

type ActType = `agency.step.${'accepted' | 'returned' | 'declined' | 'completed' | 'withdrawn'}`;
type Fact = { [T in ActType]: { type: T; data: ReportOf<T>['data'] } }[ActType];

/** Free text goes to the encrypted store under these; the report carries the reference alone. */
export const noteRefOf = (reportId: string): string => `note/${reportId}`;
export const contentRefOf = (reportId: string): string => `content/${reportId}`;

export type Telling = { reportId: string; pathwayId: string; persona: Persona; step: Step; now: Instant };

/** What an officer did, as the report an agency makes of it; the offer answered is the one that stood before them. */
export const actReport = (said: Said, telling: Telling): Report => ({
  id: telling.reportId,
  source: `/officers/${telling.persona.id}`,
  sourceAgency: telling.persona.agency,
  occurredAt: telling.now,
  recordedAt: telling.now,
  identifiers: [],
  pathwayId: telling.pathwayId,
  actor: { role: telling.persona.role, ref: telling.persona.id },
  schemaVersion: 1,
  ...factOf(said, telling),
});

function factOf({ act, body }: Said, { step, reportId }: Telling): Fact {
  const noteRef = body.note === undefined ? undefined : noteRefOf(reportId);
  const told = { step: step.key, noteRef };
  const answered = { ...told, offer: step.offer?.offer };
  switch (act) {
    case 'accept':
      return { type: 'agency.step.accepted', data: defined(answered) };
    case 'return':
      return {
        type: 'agency.step.returned',
        data: defined({ ...answered, reason: body.reason, missing: body.missing }),
      };
    case 'decline':
      return {
        type: 'agency.step.declined',
        data: defined({ ...answered, reason: body.reason, provider: step.offer?.candidate }),
      };
    case 'complete':
      return { type: 'agency.step.completed', data: defined({ ...told, ...handedOver(body, reportId) }) };
    case 'withdraw':
      return { type: 'agency.step.withdrawn', data: defined(told) };
  }
}

function handedOver({ content }: z.output<typeof CompleteRequest>, reportId: string) {
  if (content === undefined) return {};
  const covers = NeedsDomain.options.filter((domain) => content.needs[domain] !== undefined);
  return { contentRef: contentRefOf(reportId), covers };
}
