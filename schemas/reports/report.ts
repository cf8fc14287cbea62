import { z } from 'zod';
import { accommodationReports } from './accommodation';
import { allocationReports } from './allocation';
import { custodyReports } from './custody';
import { licenceReports } from './licence';
import { noticeReports } from './notice';
import { personReports } from './person';
import { referralReports } from './referral';
import { regimeReports } from './regime';
import { sentenceReports } from './sentence';
import { stepReports } from './step';
import { stepWorkReports } from './step-work';
import { trainingReports } from './training';

/** What an agency tells us. A fact from outside: it may be set aside, never refused for what it says. */
export const Report = z.discriminatedUnion('type', [
  ...personReports,
  ...custodyReports,
  ...regimeReports,
  ...sentenceReports,
  ...allocationReports,
  ...referralReports,
  ...accommodationReports,
  ...licenceReports,
  ...stepReports,
  ...stepWorkReports,
  ...trainingReports,
  ...noticeReports,
]);
export type Report = z.infer<typeof Report>;
export type ReportType = Report['type'];
export type ReportOf<T extends ReportType> = Extract<Report, { type: T }>;
