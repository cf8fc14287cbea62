import type { Agency, EscalationTarget } from '../../schemas/agency';
import type { StepKey } from '../../schemas/step';
import type { LocalDate } from '../../schemas/time';

/** `released` is the day the person really left; until then steps anchored on it sleep. */
export type Anchor = 'admission' | 'handover-start' | 'handover' | 'release' | 'released';

/** Months first with end-of-month clamping, then weeks and days, then working days; negative is before. */
export type Offset = { months?: number; weeks?: number; days?: number; workingDays?: number };

/** A day counted from an anchor; `at` is a local time of that day, and without it the whole day is given. */
export type Due = { anchor: Anchor; offset: Offset; at?: string };

/** A time to reply. Minutes and hours run on the clock; days and working days end with the local day. */
export type Within = { minutes?: number; hours?: number; days?: number; workingDays?: number };

/** `statutory` receivers may only return; a `service` may decline, and the next candidate is asked. */
export type Acceptance = {
  by: 'statutory' | 'service';
  replyWithin: Within;
  onSilence: EscalationTarget;
  candidates?: readonly string[];
  returnsBeforePanel: number;
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
  /** Steps of the community stop at a recall; steps of custody go on. */
  side: 'custody' | 'community';
  reminders: readonly Due[];
  escalation: readonly { at: Due; to: EscalationTarget }[];
};

export type HolidayCalendar = { source: string; checkedOn: LocalDate; days: readonly LocalDate[] };

/** The rules of one jurisdiction as data, immutable and versioned; a pathway keeps the version it began with. */
export type Profile = {
  key: string;
  version: number;
  title: string;
  zone: string;
  /** Establishments that open pathways under this profile; none means: any that no other profile names. */
  establishments: readonly string[];
  holidays: HolidayCalendar;
  steps: readonly StepDefinition[];
};
