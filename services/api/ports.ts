import type { Reach } from '../../domain/access/reach';
import type { PathwayState, ReportAnswer } from '../../domain/pathway/state';
import type { Agency } from '../../schemas/agency';
import type { CaseloadRow, CaseloadSort, PhaseCount } from '../../schemas/api/caseload';
import type { HeldReport } from '../../schemas/api/dead-letter';
import type { EngineState } from '../../schemas/api/engine';
import type { Reasons } from '../../schemas/api/explanation';
import type { Foresight } from '../../schemas/api/foresight';
import type { LiveState } from '../../schemas/api/live';
import type { AcknowledgeRequest, StepInHand } from '../../schemas/api/my-work';
import type { LeadChange, PlanDiff, TimelineEntry } from '../../schemas/api/pathway';
import type { Phase } from '../../schemas/pathway';
import type { Report } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import type { Audited } from '../platform/access-log/audit';
import type { AccessLog } from '../platform/access-log/access-log';
import type { Connections } from '../platform/connections';
import type { DeadLetters } from '../platform/dead-letters';
import type { EncryptedStore } from '../platform/encrypted-store';
import type { Message } from '../platform/kafka';
import type { NameIndex } from '../platform/name-index';
import type { MailTasks, TaskSecrets } from '../platform/mail-tasks';
import type { Tokens } from '../platform/tokens';
import type { Deliveries } from '../platform/webhook/deliveries';
import type { createReadAgain } from './dead-letters/read-again';
import type { LawPorts } from './law-ports';
import type { Notices } from './notices';
import type { Register } from './register/register';
import type { Reached, Rights } from './rights/ability';
import type { AccessExceptions } from './rights/exceptions';
import type { SendText } from './task/text-message';
import type { Bearers } from './sign-in/bearers';
import type { Provider } from './sign-in/provider';
import type { Seal } from './sign-in/seal';
import type { Sessions } from './sign-in/sessions';

/** A pathway as its view holds it; notes stand as references. */
export type PathwayDocument = {
  _id: string;
  seq: number;
  updatedAt: Instant;
  state: PathwayState;
  timeline: (Omit<TimelineEntry, 'note'> & { noteRef?: string })[];
  plans: PlanDiff[];
  /** Absent of a view from before they were kept. */
  leads?: LeadChange[];
  leadReason?: string;
  task?: string;
  stale?: number;
  reach?: Reach;
};

export type CaseloadDocument = {
  _id: string;
  reach?: Reach;
  row: Omit<CaseloadRow, 'name' | 'stale'>;
  order: string;
  orders?: { release: string; wait: string };
  stale?: number;
  state: { detailsRef?: string; pair?: [string, string]; profile?: string; profileVersion?: number };
};

/** A pathway's steps that somebody has to do something about now. */
export type WorkDocument = Pick<CaseloadDocument, '_id' | 'reach' | 'row' | 'state'> & { work: StepInHand[] };

/** `rights`: what of all is shown. `after`: the order of the last row before, in the same sort. */
export type CaseloadQuery = {
  rights: Rights;
  phase?: Phase;
  waitingFor?: Agency;
  sort?: CaseloadSort;
  after?: string;
  limit: number;
};

/** Of whom: the tokens of a number, or the references that a name led to. */
export type Found = { rights: Rights; tokens: string[]; detailsRefs: string[]; limit: number };

export type Views = {
  pathway(pathwayId: string): Promise<PathwayDocument | undefined>;
  /** What rights ask of it, and no more. */
  reached(pathwayId: string): Promise<Reached | undefined>;
  /** The same of several, by id; one that is not there is left out. */
  reachedAll(pathwayIds: readonly string[]): Promise<Map<string, Reached>>;
  /** Pathways that say that this report was the cause of something. */
  citing(reportId: string): Promise<PathwayDocument[]>;
  /** Pathways that ended in this one. */
  absorbed(pathwayId: string): Promise<PathwayDocument[]>;
  caseload(query: CaseloadQuery): Promise<CaseloadDocument[]>;
  /** The pathways of whom a token or a reference names, the most urgent first. */
  found(of: Found): Promise<CaseloadDocument[]>;
  /** Pathways with steps in an agency's hand, or of which it is waited for, the most urgent first. */
  inHand(agency: Agency, limit: number, rights: Rights): Promise<WorkDocument[]>;
  /** Open pathways with steps that are in the hand of one of these members or teams. */
  assignedTo(assignees: readonly string[]): Promise<WorkDocument[]>;
  /** How many of the pathways one may see there are in each phase, for everybody or for one agency that is waited for. */
  phases(rights: Rights, waitingFor?: Agency): Promise<PhaseCount[]>;
  /** The newest pathway of the person that each token names. */
  pathwaysOf(tokens: string[]): Promise<Map<string, string>>;
};

export type Pathways = {
  /** Asks the workflow itself. @throws problem 503 when it does not answer in time, 404 when there is none */
  live(pathwayId: string): Promise<LiveState>;
  /** Asks it why each step stands where it stands. @throws the same */
  reasons(pathwayId: string): Promise<Reasons>;
  /** Asks the engine that runs it, not the pathway. @throws the same */
  engine(pathwayId: string): Promise<Omit<EngineState, 'pathwayId'>>;
  /** Asks it what it would make of a report now. @throws the same */
  foresee(pathwayId: string, report: Report, now: Instant): Promise<Foresight>;
  /** Delivers an act as an update named by the report's id, and waits for what became of it. `closed`: it has ended. */
  act(pathwayId: string, report: Report): Promise<ReportAnswer | 'closed'>;
};

/** An act as it was taken in: kept before it is delivered, so that one answered "pending" is never lost. */
export type Act = {
  _id: string;
  pathwayId: string;
  asked: string;
  report: Report;
  at: Instant;
  answer?: ReportAnswer;
  /** It counts once a second person has agreed, and never where they did not. */
  second?: 'awaited' | 'refused';
};

export type Acts = {
  find(reportId: string): Promise<Act | undefined>;
  /** Keeps it unless one of that id stands already; answers the one that stands. */
  begin(act: Act): Promise<Act>;
  answered(reportId: string, answer: ReportAnswer): Promise<void>;
  /** What is to be delivered and was not answered. */
  unanswered(): Promise<Act[]>;
  /** What one agency's acts await a second person for, oldest first. */
  awaiting(agency: Agency): Promise<Act[]>;
  /** Lets it count, or never; undefined where a second person has answered already. */
  decide(reportId: string, decision: { agree: boolean; by: string }): Promise<Act | undefined>;
};

/** What somebody opened: one offer's content in one revision of a step. */
export type Reading = { pathwayId: string; step: string; revision: number; offer: number; officer: string };

export type Readings = {
  note(reading: Reading, at: Instant): Promise<void>;
  has(reading: Reading): Promise<boolean>;
};

/** What somebody said they had seen: a mark of their own, by `<pathwayId>/<step>`. */
export type Acknowledged = {
  note(officer: string, items: AcknowledgeRequest['items'], at: Instant): Promise<void>;
  of(officer: string): Promise<ReadonlyMap<string, Instant>>;
};

export type News = {
  /** Told of each pathway that moved; answers how to stop it. */
  subscribe(listener: (news: { pathwayId: string; seq: number }) => void): () => void;
};

/** A stop of the sample's tour: its person as the prison knows them. */
export type SampleStop = { name: string; story: string; look: string; noms?: string };
export type SampleTour = { today: string; day: number; days: number; stops: SampleStop[] };
export type Sample = { tour(): Promise<SampleTour>; nextDay(): Promise<SampleTour> };

/** How much one officer may ask of one api. */
export type Limits = {
  REQUESTS_A_MINUTE: number;
  PEOPLE_IN_TEN_MINUTES: number;
  TRUSTED_PROXIES?: string[] | undefined;
};

/** All that the routes need of the world. */
export type ApiPorts = LawPorts & {
  views: Views;
  store: EncryptedStore;
  pathways: Pathways;
  acts: Acts;
  readings: Readings;
  acknowledged: Acknowledged;
  register: Register;
  exceptions: AccessExceptions;
  news: News;
  deadLetters: Omit<DeadLetters, 'keep'>;
  readAgain: ReturnType<typeof createReadAgain>;
  connections: Pick<
    Connections,
    'add' | 'find' | 'list' | 'rotate' | 'map' | 'unmap' | 'provide' | 'tellAt' | 'mailTo' | 'contactOf'
  >;
  mailTasks: Omit<MailTasks, 'add'>;
  taskSecrets: Pick<TaskSecrets, 'codeHash'>;
  /** The second way by which the code of a link comes. */
  sendText: SendText;
  deliveries: Pick<Deliveries, 'add' | 'list' | 'redrive'>;
  /** Makes the topic where it is missing. */
  createTopic(topic: { name: string; keepMs: number }): Promise<void>;
  notices: Notices;
  heldReports(limit: number): Promise<HeldReport[]>;
  heldReport(id: string): Promise<HeldReport | undefined>;
  send(messages: Message[]): Promise<void>;
  tokens: Tokens;
  names: Pick<NameIndex, 'find' | 'note'>;
  accessLog: AccessLog;
  /** Holds the whole access log against itself and against its heads. */
  audit(): Promise<Audited>;
  provider: Pick<Provider, 'begin' | 'finish'>;
  sessions: Sessions;
  bearers: Bearers;
  seal: Seal;
  /** Where browsers reach the console, beside this machine's own names; over https its cookies are bound to it. */
  publicUrl: URL;
  limits: Limits;
  sample: Sample | undefined;
  now(): Instant;
};
