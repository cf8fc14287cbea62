import type { Offset } from '../calendar/offset';
import type { HandoverRule } from '../handover/handover-date';
import type { Jurisdiction } from './jurisdiction';
import type { StepDefinition } from './step-definition';

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
};
