import type { Offset } from '../calendar/offset';
import type { HandoverRule } from '../handover/handover-date';
import type { Jurisdiction } from './jurisdiction';
import type { Reasons } from './reasons';
import type { Retention } from './retention';
import type { SecurityLevel } from './security-levels';
import type { Due, StepDefinition } from './step-definition';

/** Where no law says when responsibility passes: so long before the planned release. */
export type HandoverBeforeRelease = { start: Offset; handover: Offset };

/** The rules of one jurisdiction as data, immutable and versioned; a pathway keeps the version it began with. */
export type Profile = Omit<Jurisdiction, 'handover'> & {
  version: number;
  /** Establishments that open pathways under this profile; none means: any that no other profile names. */
  establishments: readonly string[];
  handover: HandoverRule | HandoverBeforeRelease;
  /** How long a fixed-term recall lasts, where there is one. */
  fixedTermRecall?: Offset;
  steps: readonly StepDefinition[];
  /** What somebody may give as a reason for a no, and what follows from it. */
  reasons: Reasons;
  /** What prisons of this jurisdiction call their levels; a report may name no other. */
  securityLevels: readonly SecurityLevel[];
  /** When somebody who refused a purpose is asked again: agreement is voluntary, and may come late. */
  asksAgain: readonly Due[];
  /** How long what is kept of a person stays after the pathway has closed. */
  retention: readonly Retention[];
};
