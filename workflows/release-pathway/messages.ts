import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { PathwayState, ReportAnswer } from '../../domain/pathway/state';
import type { Reasons } from '../../schemas/api/explanation';
import type { Foresight } from '../../schemas/api/foresight';
import type { LiveState } from '../../schemas/api/live';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { Instant, Zone } from '../../schemas/time';

/** What a caller may say to a pathway, and what a pathway asks of the world. */
export const agencyReported = defineSignal<[Report[]]>('agencyReported');
export const act = defineUpdate<ReportAnswer, [Report]>('act');
/** Takes the current rules on at once, by continue-as-new. */
export const renew = defineUpdate<void>('renew');
export const live = defineQuery<LiveState>('live');
export const currentState = defineQuery<PathwayState>('currentState');
/** What it would make of a report told at an instant; it makes nothing of it. */
export const foresight = defineQuery<Foresight, [Report, Instant]>('foresight');

/** Why each step stands where it stands. */
export const reasons = defineQuery<Reasons>('reasons');

/** What stands in the inbox: a report, or the mark left by bytes that no key will ever open. */
export type Arrival = { report: Report } | { undecodable: string };

/** How a pathway begins; `detailsRef`: where the person who was here before is described; `carried` is what the run before hands on, or left when it ended by mistake. */
export type PathwayStart = {
  pathwayId: string;
  personRef: string;
  profile: string;
  profileVersion: number;
  rulesVersion: number;
  detailsRef?: string;
  carried?: { state: PathwayState; zone?: Zone; inbox: Arrival[] };
};

export type PathwayActivities = {
  /** Publishes the events and returns the digest of what it was given. */
  record(events: PathwayEvent[]): Promise<string>;
  /** The zone's offsets between two instants, as a table. */
  zoneTransitions(zone: string, from: string, until: string): Promise<Zone>;
};

export const taskQueue = 'release-pathway';
export const workflowIdOf = (pathwayId: string): string => `release-pathway/${pathwayId}`;
