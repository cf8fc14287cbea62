import { z } from 'zod';
import {
  AccommodationArrived,
  AccommodationBooked,
  AccommodationConfirmed,
  AccommodationNotArrived,
} from './accommodation';
import { CommunityOfficerChanged } from './allocation';
import { CustodyDied, CustodyRecalled, CustodyReceived, CustodyReleased } from './custody';
import { IdentityLinked, PersonRegistered } from './person';
import { SentenceDatesChanged } from './sentence';
import { StepAccepted, StepCompleted, StepDeclined, StepReturned, StepWithdrawn } from './step';

/** What an agency tells us. A fact from outside: it may be set aside, never refused for what it says. */
export const Report = z.discriminatedUnion('type', [
  PersonRegistered,
  CustodyReceived,
  CustodyReleased,
  CustodyRecalled,
  CustodyDied,
  SentenceDatesChanged,
  IdentityLinked,
  CommunityOfficerChanged,
  AccommodationBooked,
  AccommodationConfirmed,
  AccommodationArrived,
  AccommodationNotArrived,
  StepAccepted,
  StepReturned,
  StepDeclined,
  StepCompleted,
  StepWithdrawn,
]);
export type Report = z.infer<typeof Report>;
export type ReportType = Report['type'];
export type ReportOf<T extends ReportType> = Extract<Report, { type: T }>;
