import { queryOptions } from '@tanstack/react-query';
import type { AccessException, AccessRequest, RightsExplained } from '../../../schemas/api/access';
import type { AccessReport, AccessReportRequest, AuditAnswer } from '../../../schemas/api/audit';
import { ask, askFile } from './ask';

export const accessKey = 'access';

export const accessRequestsQuery = () =>
  queryOptions({
    queryKey: [accessKey, 'requests'],
    queryFn: ({ signal }) => ask<AccessRequest[]>('/api/access/requests', { signal }),
  });

export const accessExceptionsQuery = () =>
  queryOptions({
    queryKey: [accessKey, 'exceptions'],
    queryFn: ({ signal }) => ask<AccessException[]>('/api/access/exceptions', { signal }),
  });

/** What a member sees and does of a pathway, and why. */
export const rightsQuery = (of: { member: string; pathway: string }) =>
  queryOptions({
    queryKey: [accessKey, 'rights', of],
    queryFn: ({ signal }) =>
      ask<RightsExplained>(`/api/access/explain?${new URLSearchParams(of).toString()}`, { signal }),
  });

/** Who saw and changed what of a person; whose it is stands in no address, and what was found is forgotten with the page. */
export const accessReportQuery = (of: AccessReportRequest) =>
  queryOptions({
    queryKey: ['access-report', of],
    queryFn: ({ signal }) => ask<AccessReport>('/api/audit/report', { method: 'POST', body: of, signal }),
    gcTime: 0,
  });

export const askAccessReportFile = (of: AccessReportRequest) =>
  askFile('/api/audit/report.csv', { method: 'POST', body: of });

export const askAudit = () => ask<AuditAnswer>('/api/audit/verify', { method: 'POST' });
