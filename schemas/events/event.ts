import { z } from 'zod';
import {
  ConditionCleared,
  ConditionSet,
  IdentityLinked,
  PathwayClosed,
  PathwayOpened,
  PersonRegistered,
  PhaseChanged,
  PlanRevised,
  ResponsibilityChanged,
} from './pathway';
import { ReportSetAside } from './set-aside';
import {
  StepAccepted,
  StepCancelled,
  StepCompleted,
  StepDeclined,
  StepEscalated,
  StepFailed,
  StepOffered,
  StepOpened,
  StepOverdue,
  StepReminded,
  StepReopened,
  StepReturned,
  StepWithdrawn,
} from './step';

/** What we then hold to be true. Written once, in order, never changed. */
export const PathwayEvent = z.discriminatedUnion('type', [
  PathwayOpened,
  PersonRegistered,
  IdentityLinked,
  PhaseChanged,
  ConditionSet,
  ConditionCleared,
  PathwayClosed,
  PlanRevised,
  ResponsibilityChanged,
  StepOpened,
  StepOffered,
  StepAccepted,
  StepReturned,
  StepDeclined,
  StepWithdrawn,
  StepCompleted,
  StepFailed,
  StepCancelled,
  StepReopened,
  StepReminded,
  StepOverdue,
  StepEscalated,
  ReportSetAside,
]);
export type PathwayEvent = z.infer<typeof PathwayEvent>;
export type EventType = PathwayEvent['type'];
export type EventOf<T extends EventType> = Extract<PathwayEvent, { type: T }>;
