import type { Agency, EscalationTarget } from '../../schemas/agency';
import type { StepKey } from '../../schemas/step';
import type { Offset, Within } from '../calendar/offset';
import type { HandoverRule } from '../handover/handover-date';
import type { Jurisdiction } from './jurisdiction';

/** `released` is the day the person really left; until then steps anchored on it sleep. */
export type Anchor = 'admission' | 'handover-start' | 'handover' | 'release' | 'released';

/** A day counted from an anchor; `at` is a local time of that day, and without it the whole day is given. */
export type Due = { anchor: Anchor; offset: Offset; at?: string };

/** `statutory` receivers may only return; a `service` may decline, and the next candidate is asked. */
export type Acceptance = {
  by: 'statutory' | 'service';
  replyWithin: Within;
  onSilence: EscalationTarget;
  candidates?: readonly string[];
  /** A panel decides when the receiver has sent it back this often. */
  returnsBeforePanel: number;
  /** True where the yes itself finishes the step; else something must still be done. */
  concludes: boolean;
};

export type StepDefinition = {
  key: StepKey;
  title: string;
  purpose: string;
  owner: Agency;
  receiver?: Agency;
  /** From when the step is worked on; before that it is planned. Absent: as soon as its needs are met. */
  opens?: Due;
  due: Due;
  needs: readonly StepKey[];
  acceptance?: Acceptance;
  /** True where content must be handed over before the receiver is asked. */
  contentRequired?: true;
  /** True where only the fact itself, reported by the agency's system, finishes it: days are counted from that fact. */
  byReport?: true;
  /** Steps of the community stop at a recall; steps of custody go on. */
  side: 'custody' | 'community';
  reminders: readonly Due[];
  escalation: readonly { at: Due; to: EscalationTarget }[];
};

/** The rules of one jurisdiction as data, immutable and versioned; a pathway keeps the version it began with. */
export type Profile = Jurisdiction & {
  version: number;
  /** Establishments that open pathways under this profile; none means: any that no other profile names. */
  establishments: readonly string[];
  handover: HandoverRule;
  steps: readonly StepDefinition[];
};
