import { z } from 'zod';
import { NeedsDomain } from '../needs-domain';
import { Answer, Competence, DeclineReason, ReturnReason, StepKey } from '../step';
import { LocalDate } from '../time';
import { Id, noteRef, Reference, reportOf } from './envelope';
import { CorrectionReason, FailReason } from '../work-reason';

const step = StepKey;
/** The offer answered, counted from 1 within the step's revision; absent means the one that stands. */
const offer = z.int().positive().optional();

/** What somebody's yes hangs on: another step, or a release date that is sure. */
export const OfferCondition = z.enum([...StepKey.options, 'release-date-confirmed']);
export type OfferCondition = z.infer<typeof OfferCondition>;

const completed = { step, contentRef: Reference.optional(), covers: z.array(NeedsDomain).optional(), noteRef };

/** Answers to an offer and what an owner says of its own step, by an agency's system or by an officer. */
export const stepReports = [
  /** `competences`: what the worker who says yes is on record for. */
  reportOf('agency.step.accepted', z.object({ step, offer, competences: z.array(Competence).optional(), noteRef })),
  reportOf(
    'agency.step.returned',
    z.object({ step, offer, reason: ReturnReason, missing: z.array(NeedsDomain).optional(), noteRef }),
  ),
  reportOf('agency.step.declined', z.object({ step, offer, reason: DeclineReason, provider: Id.optional(), noteRef })),
  /** Yes, if `condition` holds by the end of the day `by`. */
  reportOf(
    'agency.step.offered-conditionally',
    z.object({ step, offer, condition: OfferCondition, by: LocalDate, provider: Id.optional(), noteRef }),
  ),
  /** `proof`: number of the receipt or letter, where a step is done by telling somebody. For `handover-report` the content is what is handed over: `contentRef` and the domains of need it speaks to. */
  reportOf('agency.step.completed', z.object({ ...completed, proof: Id.optional() })),
  reportOf('agency.step.failed', z.object({ step, reason: FailReason, noteRef })),
  /** Takes the agency's last answer back, as long as nothing relied on it. */
  reportOf('agency.step.withdrawn', z.object({ step, noteRef })),
  /** Once something relied on it: what the answer should have been, or better content in the old one's place. */
  reportOf(
    'agency.step.corrected',
    z.object({ ...completed, offer, reason: CorrectionReason, answer: Answer.optional() }),
  ),
] as const;
