import { z } from 'zod';
import { ReportTrace } from '../../schemas/api/report-trace';
import { askApi, type Api } from './api';
import type { Result } from './result';
import { when } from './when';

/** Exits with 1 where nothing of that report is known: not taken in yet, or never told. */
export async function traceReport(api: Api, report: string): Promise<Result> {
  const found = await askApi([api, '/api/reports/find'], z.array(ReportTrace), { report });
  if (found.length > 0) return { lines: found.flatMap(linesOf), json: found };
  return { lines: ['No report of that id is known here.'], json: found, failed: true };
}

const linesOf = ({ standing, at, pathwayId, reason, events }: ReportTrace): string[] => [
  `${words[standing]}${pathwayId === undefined ? '' : `: pathway ${pathwayId}`}, ${when(at)}`,
  ...(reason === undefined ? [] : [`  because: ${reason}`]),
  ...events.map((type) => `  ${type}`),
];

const words: Record<ReportTrace['standing'], string> = {
  taken: 'Taken',
  'set-aside': 'Set aside',
  parked: 'Waits for its person’s pathway',
  late: 'Came after its pathway had ended',
  disputed: 'Waits for somebody to say whose it is',
  unreadable: 'Could not be read, and waits among the dead letters',
};
