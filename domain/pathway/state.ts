import type { Agency } from '../../schemas/agency';
import type { Subject } from '../../schemas/events/envelope';
import type { EventOf } from '../../schemas/events/event';
import type { Identifier } from '../../schemas/identifier';
import type { NeedsDomain } from '../../schemas/needs-domain';
import type { ClosedReason, Condition, Lead, LeadInputs, PathwayDates, Phase } from '../../schemas/pathway';
import type { LegalStatus } from '../../schemas/reports/custody';
import type { NoticeChannel } from '../../schemas/reports/notice';
import type { AgreementScope } from '../../schemas/reports/person';
import type { SentenceDates } from '../../schemas/reports/sentence';
import type { Report } from '../../schemas/reports/report';
import type { OfferCondition } from '../../schemas/reports/step';
import type { Answer, StepKey, StepStatus, Track } from '../../schemas/step';
import type { Instant, LocalDate, Zone } from '../../schemas/time';
import type { Profile } from '../profiles/profile';
import type { OverrideReason } from '../../schemas/work-reason';

/** `extended`: its time to reply was made longer, which is done once. */
export type Offer = {
  offer: number;
  to: Agency;
  candidate?: string;
  /** The worker who is to go on with it. */
  assignee?: string;
  offeredAt: Instant;
  replyBy: Instant;
  extended?: true;
};

export type Step = {
  key: StepKey;
  status: StepStatus;
  revision: number;
  /** When it came to its present status. */
  since: Instant;
  /** When its place in the plan was last set: a reminder that lies before was never due. */
  plannedAt: Instant;
  due?: Instant;
  /** The offer that stands; an answer removes it. */
  offer?: Offer;
  /** How many offers were made in this revision. */
  offers: number;
  answer?: { answer: Answer; by: Agency; at: Instant; offer?: Offer; reason?: string; missing?: NeedsDomain[] };
  returns: number;
  /** Candidates that said no in this revision. */
  declinedBy: string[];
  contentRef?: string;
  covers?: NeedsDomain[];
  /** What shows that it was done: a booking, an allocation, never a text. */
  evidence?: string;
  escalatedTo?: string;
  reason?: string;
  /** When a fact called for it; steps of a profile that wait for a call are in no plan before. */
  calledAt?: Instant;
  /** Whose it is since its hard stop passed, in the place of the profile's owner. */
  owner?: Agency;
  assignee?: string;
  /** When what made it needed anew came about: what happened before does not finish it. */
  reopenedAt?: Instant;
  /** As it stood when its pathway ended. */
  stood?: Omit<Step, 'stood'>;
  /** Until then it counts as done for those who wait for it. */
  waivedUntil?: Instant;
  conditional?: ConditionalOffer;
  /** Who was told of it, in every revision; none where nobody was yet. */
  notices?: Notice[];
};

/** One receiver told of one revision of a step, and what became of it. */
export type Notice = {
  notice: string;
  revision: number;
  to: string;
  channel: NoticeChannel;
  messageId: string;
  sentAt: Instant;
  replyBy?: Instant;
  delivered?: Instant;
  opened?: Instant;
  answered?: Instant;
  bounced?: Instant;
};

/** A yes with an if. */
export type ConditionalOffer = { condition: OfferCondition; until: Instant; by: Agency; offer: Offer };

/** What was last said of a subject, and when it happened. */
export type KnownFact = { said: string; at: Instant };

/** `condition`: where the person went by it. */
export type RecallAhead = NonNullable<EventOf<'transition.report.set-aside'>['data']['recall']> & {
  at: Instant;
  condition?: Condition;
};

/** A supervisor's word in the place of the rule, until the end of a day. */
export type LeadOverride = { lead: Lead; reason: OverrideReason; until: LocalDate };

/** Everything a pathway knows, as plain JSON: it is carried through continue-as-new and folded from events alone. */
export type PathwayState = {
  seq: number;
  status: 'new' | 'open' | 'closed';
  /** When the first report was taken; whoever is told of late was not waited for before. */
  openedAt?: Instant;
  personRef: string;
  profile: string;
  profileVersion: number;
  legalStatus: LegalStatus;
  establishment: string;
  identifiers: Identifier[];
  detailsRef?: string;
  phase: Phase;
  conditions: Condition[];
  cycle: number;
  /** The last day of a recall for a fixed term, while it lasts. */
  recallUntil?: LocalDate;
  dates: PathwayDates;
  /** What the prison last said of the sentence, and when it said so: an older word changes nothing. */
  sentence: SentenceDates;
  sentenceAt?: Instant;
  lead: Lead;
  support?: Lead;
  leadUnconfirmed: boolean;
  /** Since when who leads and who supports are who they are; since the admission where that never changed. */
  leadSince?: LocalDate;
  /** What the rule of who leads looked at when the lead last changed. */
  leadInputs?: LeadInputs;
  override?: LeadOverride;
  proposedRelease?: LocalDate;
  track: Track;
  trackReview?: LocalDate;
  /** The two workers who answer for the person on the specialised track. */
  pair?: [string, string];
  /** What the person said, by purpose; nothing stands here of what was never asked. */
  agreements: Partial<Record<AgreementScope, boolean>>;
  /** When a purpose was last refused; at the profile's set points it is asked again. */
  refusedAt?: Partial<Record<AgreementScope, Instant>>;
  /** When it was last said, by purpose: an older word changes nothing. */
  saidAt?: Partial<Record<AgreementScope, Instant>>;
  /** What was last recorded, by subject. */
  facts?: Record<string, KnownFact>;
  /** When the last word on each subject came about: an older one changes nothing. */
  wordAt?: Partial<Record<Subject, Instant>>;
  /** When the release was that still holds, or the one before. */
  releasedAt?: Instant;
  /** What is a recall if a release before it turns up: it was told first. */
  recallsAhead?: RecallAhead[];
  /** When the return was that may be a recall. */
  probableRecallAt?: Instant;
  /** The numbers that a merge put in each other's place. */
  merges?: { surviving: Identifier; removed: Identifier }[];
  /** By number, which events came of what was told under it, while it is held to be one person's with another. */
  broughtBy?: Partial<Record<string, number[]>>;
  /** Somebody out for a time is known not to have come back. */
  absenceOverdue?: true;
  area?: string;
  /** Where the person left from last, in prison and outside. */
  leaving?: { establishment?: string; area?: string };
  securityLevel?: string;
  activities: string[];
  /** Steps whose conditional offers wait for each other. */
  deadlock: StepKey[];
  steps: Partial<Record<StepKey, Step>>;
  /** Clocks that rang, by name; a clock rings once. */
  rung: string[];
  /** Report id → when it was recorded, kept 400 days. */
  taken: Record<string, Instant>;
  closed?: ClosedReason;
  /** The pathway that goes on where this one ended in another. */
  mergedInto?: string;
  /** What is kept of the person is counted from here. */
  closedAt?: Instant;
};

/** What a decision may look at beside the state: data that stands still while a pathway runs. */
export type Setting = { pathwayId: string; personRef: string; profile: Profile; zone: Zone; detailsRef?: string };

/** The instant of a decision, and what stands still while a pathway runs. */
export type Moment = { now: Instant; setting: Setting };

/** `clock`: the earliest deadline passed. `undecodable`: bytes that no key will ever open came in a report's place. */
export type Input =
  | { kind: 'report'; now: Instant; report: Report }
  | { kind: 'clock'; now: Instant }
  | { kind: 'undecodable'; now: Instant; id: string };

export type ReportAnswer = { outcome: 'taken' | 'set-aside' | 'repeated'; reason?: string; seq: number };
