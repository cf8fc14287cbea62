import { stringify } from 'csv-stringify/sync';
import type { CaseloadRow } from '../../schemas/api/caseload';

const columns = {
  name: 'name',
  personRef: 'pseudonym',
  phase: 'phase',
  lead: 'lead',
  release: 'release',
  step: 'next step',
  status: 'status',
  waitingFor: 'waiting for',
  since: 'since',
  due: 'due',
  escalatedTo: 'escalated to',
  setAside: 'set aside',
  closed: 'closed',
};

/** The rows as a table for a spreadsheet; what a spreadsheet would take for a formula is escaped. */
export const caseloadCsv = (rows: readonly CaseloadRow[]): string =>
  stringify(
    rows.map(({ next, ...row }) => ({ ...row, ...next })),
    { header: true, bom: true, columns, escape_formulas: true },
  );
