import type { Actor, Teller as Source } from '../../../schemas/agency';
import type { Identifier } from '../../../schemas/identifier';
import type { Report, ReportOf, ReportType } from '../../../schemas/reports/report';
import type { Instant } from '../../../schemas/time';

/** A report before it is told: when it is, its envelope is made. `occurredAt`: absent where it happens as it is told. */
export type Saying = {
  type: ReportType;
  data: Report['data'];
  by: Source;
  role?: Actor['role'];
  occurredAt?: Instant;
  identifiers?: readonly Identifier[];
};

type More = Pick<Saying, 'role' | 'occurredAt' | 'identifiers'>;

/** What an agency says, with its data as the type of the report has it. */
export const says = <T extends ReportType>(by: Source, type: T, data: ReportOf<T>['data']): Saying => ({
  by,
  type,
  data,
});

/** The same with who says it, of whom, or when it happened. */
export const also = (more: More, saying: Saying): Saying => ({ ...saying, ...more });

export type Teller = { pathwayId: string; noms: Identifier; crn: Identifier };

/** The report as it is told at an instant; `id` is its teller's. */
export function reportOf(saying: Saying, { noms, crn }: Teller, { id, at }: { id: string; at: Instant }): Report {
  const { type, data, by, role, occurredAt = at, identifiers = [by === 'prison' ? noms : crn] } = saying;
  return {
    id,
    source: `/${by}/simulation`,
    sourceAgency: by,
    occurredAt,
    recordedAt: at,
    identifiers: [...identifiers],
    ...(role === undefined ? {} : { actor: { role, ref: `${role}-1` } }),
    schemaVersion: 1,
    type,
    data,
  } as Report;
}
