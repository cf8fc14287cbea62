import type { z } from 'zod';
import {
  AskRequest,
  ExtendRequest,
  FailRequest,
  NudgeRequest,
  ReassignRequest,
  SkipRequest,
  WaiveRequest,
} from '../../schemas/api/step-work';
import type { ReportOf } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';

export const workRequests = {
  extend: ExtendRequest,
  ask: AskRequest,
  nudge: NudgeRequest,
  reassign: ReassignRequest,
  fail: FailRequest,
  skip: SkipRequest,
  waive: WaiveRequest,
} as const;

/** An act of some requests and what was said with it. */
export type SaidOf<R extends Record<string, z.ZodType>> = { [A in keyof R]: { act: A; body: z.output<R[A]> } }[keyof R];

type Done = 'extension-requested' | 'question' | 'nudged' | 'reassigned' | 'failed' | 'skipped' | 'waived';
type WorkType = `agency.step.${Done}`;
export type WorkFact = { [T in WorkType]: { type: T; data: ReportOf<T>['data'] } }[WorkType];

type Told = { step: StepKey; noteRef?: string };

/** What an officer did about a step, as its report says it; a question stands under `noteRef`. */
export function workFact({ act, body }: SaidOf<typeof workRequests>, told: Told, noteRef: string): WorkFact {
  switch (act) {
    case 'extend':
      return { type: 'agency.step.extension-requested', data: { ...told, until: body.until, reason: body.reason } };
    case 'ask':
      return { type: 'agency.step.question', data: { ...told, noteRef } };
    case 'nudge':
      return { type: 'agency.step.nudged', data: told };
    case 'reassign':
      return { type: 'agency.step.reassigned', data: { ...told, to: body.to, reason: body.reason } };
    case 'fail':
      return { type: 'agency.step.failed', data: { ...told, reason: body.reason } };
    case 'skip':
      return { type: 'agency.step.skipped', data: { ...told, reason: body.reason } };
    case 'waive':
      return { type: 'agency.step.waived', data: { ...told, until: body.until, reason: body.reason } };
  }
}
