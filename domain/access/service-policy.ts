import type { Agency, Role } from '../../schemas/agency';

/** What is done with a service beside any one pathway. */
export type ServiceDeed =
  | 'work'
  | 'export'
  | 'see-connections'
  | 'connect'
  | 'letters'
  | 'try-out'
  | 'report-notices'
  | 'find-notice'
  | 'see-register'
  | 'tell-register'
  | 'end-sessions'
  | 'count'
  | 'see-standings'
  | 'record-standing'
  | 'plan'
  | 'answer-requests'
  | 'hold'
  | 'see-exceptions'
  | 'make-exceptions'
  | 'explain-rights'
  | 'audit'
  | 'verify-log';

const officers: readonly Role[] = ['probation-officer', 'responsible-prison-officer', 'contact-officer'];
const caseworkers: readonly Role[] = [...officers, 'case-coordinator', 'supervisor', 'community-worker', 'mentor'];

/** Who does it; whoever works with pathways sees of a list what is theirs. */
const serviceDeeds: Record<ServiceDeed, readonly Role[]> = {
  work: caseworkers,
  export: ['probation-officer', 'responsible-prison-officer', 'case-coordinator', 'supervisor'],
  'see-connections': ['integrator', 'administrator', 'case-coordinator', 'auditor'],
  connect: ['integrator', 'administrator'],
  letters: ['integrator', 'case-coordinator'],
  'try-out': ['integrator', 'case-coordinator'],
  'report-notices': ['case-coordinator', 'supervisor', 'integrator', 'auditor', 'data-protection-officer'],
  'find-notice': ['integrator', 'case-coordinator', 'supervisor'],
  'see-register': [...caseworkers, 'administrator', 'auditor', 'data-protection-officer'],
  'tell-register': ['administrator'],
  'end-sessions': ['administrator', 'data-protection-officer'],
  count: ['supervisor', 'case-coordinator', 'training-lead', 'auditor', 'data-protection-officer'],
  'see-standings': [
    'supervisor',
    'case-coordinator',
    'integrator',
    'administrator',
    'auditor',
    'data-protection-officer',
  ],
  'record-standing': ['supervisor'],
  plan: ['case-coordinator', 'supervisor'],
  'answer-requests': ['supervisor'],
  hold: ['supervisor', 'data-protection-officer'],
  'see-exceptions': ['supervisor', 'data-protection-officer'],
  'make-exceptions': ['supervisor'],
  'explain-rights': ['supervisor', 'administrator', 'auditor', 'data-protection-officer'],
  audit: ['data-protection-officer'],
  'verify-log': ['auditor', 'data-protection-officer'],
};

/** A register and a connection are their agency's own; who looks beyond it, to ring somebody or to check. */
const beyond: Partial<Record<ServiceDeed, readonly Role[]>> = {
  'see-register': [...officers, 'case-coordinator', 'supervisor', 'auditor', 'data-protection-officer'],
  'see-connections': ['case-coordinator', 'auditor'],
  'end-sessions': ['data-protection-officer'],
};

export const mayServeAt = (
  deed: ServiceDeed,
  agency: Agency,
  by: { agency: Agency; roles: readonly Role[] },
): boolean =>
  mayServe(deed, by.roles) && (by.agency === agency || by.roles.some((role) => beyond[deed]?.includes(role) === true));

/** All that somebody of these roles may do beside any one pathway. */
export const serviceDeedsOf = (roles: readonly Role[]): ServiceDeed[] =>
  (Object.keys(serviceDeeds) as ServiceDeed[]).filter((deed) => mayServe(deed, roles));

export const mayServe = (deed: ServiceDeed, roles: readonly Role[]): boolean =>
  serviceDeeds[deed].some((role) => roles.includes(role));
