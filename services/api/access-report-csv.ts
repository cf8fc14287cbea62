import { stringify } from 'csv-stringify/sync';
import type { AccessReport } from '../../schemas/api/audit';

const columns = {
  ...{ at: 'at', kind: 'kind', agency: 'agency', role: 'role', who: 'who', purpose: 'purpose', what: 'what' },
  ...{ fields: 'fields', legalBasis: 'legal basis' },
};

/** A row a look or a use; what a spreadsheet would take for a formula is escaped. */
export const accessReportCsv = ({ entries }: AccessReport): string =>
  stringify(
    entries.map(({ fields, ...entry }) => ({ ...entry, fields: fields.join(' ') })),
    { header: true, bom: true, columns, escape_formulas: true },
  );
