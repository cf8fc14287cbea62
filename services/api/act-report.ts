import type { z } from 'zod';
import { defined } from '../../domain/defined';
import type { Step } from '../../domain/pathway/state';
import {
  AcceptIfRequest,
  AcceptRequest,
  CompleteRequest,
  CorrectRequest,
  DeclineRequest,
  ReturnRequest,
  WithdrawRequest,
  type ActName,
  type HandoverContent,
} from '../../schemas/api/act';
import type { Officer } from '../../schemas/api/officer';
import { NeedsDomain } from '../../schemas/needs-domain';
import type { Report, ReportOf } from '../../schemas/reports/report';
import type { Competence } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { workFact, workRequests, type SaidOf, type WorkFact } from './work-report';

const answerRequests = {
  accept: AcceptRequest,
  'accept-if': AcceptIfRequest,
  return: ReturnRequest,
  decline: DeclineRequest,
  complete: CompleteRequest,
  withdraw: WithdrawRequest,
  correct: CorrectRequest,
} as const;

export const requests = { ...answerRequests, ...workRequests } as const satisfies Record<ActName, z.ZodType>;

type SaidAnswer = SaidOf<typeof answerRequests>;
/** An act and what was said with it. */
export type Said = SaidOf<typeof requests>;

type Told = 'accepted' | 'offered-conditionally' | 'returned' | 'declined' | 'completed' | 'withdrawn' | 'corrected';
type ActType = `agency.step.${Told}`;
type Fact = { [T in ActType]: { type: T; data: ReportOf<T>['data'] } }[ActType];

/** Free text goes to the encrypted store under these; the report carries the reference alone. */
export const noteRefOf = (reportId: string): string => `note/${reportId}`;
export const contentRefOf = (reportId: string): string => `content/${reportId}`;

/** `competences`: what of the step's needs whoever says yes is on record for. */
export type Telling = {
  reportId: string;
  pathwayId: string;
  officer: Officer;
  step: Step;
  competences: Competence[];
  now: Instant;
};

/** What an officer did, as the report an agency makes of it; the offer answered is the one that stood before them. */
export const actReport = (said: Said, telling: Telling): Report => ({
  ...officersReport(telling),
  ...factOf(said, telling),
});

export type OfficersWord = Pick<Telling, 'reportId' | 'pathwayId' | 'officer' | 'now'>;

/** What every report of an officer carries. */
export const officersReport = ({ reportId, pathwayId, officer, now }: OfficersWord) => ({
  id: reportId,
  source: `/officers/${officer.id}`,
  sourceAgency: officer.agency,
  occurredAt: now,
  recordedAt: now,
  identifiers: [],
  pathwayId,
  actor: { role: officer.role, ref: officer.id },
  schemaVersion: 1 as const,
});

function factOf(said: Said, { step, reportId, competences }: Telling): Fact | WorkFact {
  const told = defined({ step: step.key, noteRef: said.body.note === undefined ? undefined : noteRefOf(reportId) });
  return isAnswer(said)
    ? answerFact(said, { step, reportId, competences, told })
    : workFact(said, told, noteRefOf(reportId));
}

const isAnswer = (said: Said): said is SaidAnswer => said.act in answerRequests;

type Answering = Pick<Telling, 'step' | 'reportId' | 'competences'> & { told: { step: Step['key']; noteRef?: string } };

function answerFact({ act, body }: SaidAnswer, { step, reportId, competences, told }: Answering): Fact {
  const answered = { ...told, offer: step.offer?.offer };
  switch (act) {
    case 'accept':
      return {
        type: 'agency.step.accepted',
        data: defined({ ...answered, competences: competences.length === 0 ? undefined : competences }),
      };
    case 'accept-if': {
      const { condition, by } = body;
      const data = defined({ ...answered, condition, by, provider: step.offer?.candidate });
      return { type: 'agency.step.offered-conditionally', data };
    }
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
      return {
        type: 'agency.step.completed',
        data: defined({ ...told, ...handedOver(body, reportId), proof: body.proof }),
      };
    case 'withdraw':
      return { type: 'agency.step.withdrawn', data: told };
    case 'correct': {
      const { reason } = body;
      return { type: 'agency.step.corrected', data: { ...told, reason, ...handedOver(body, reportId) } };
    }
  }
}

function handedOver({ content }: { content?: HandoverContent | undefined }, reportId: string) {
  if (content === undefined) return {};
  const covers = NeedsDomain.options.filter((domain) => content.needs[domain] !== undefined);
  return { contentRef: contentRefOf(reportId), covers };
}
