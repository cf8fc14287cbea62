import type { Agency, EscalationTarget, Responsible } from '../../schemas/agency';
import type { Competence, StepKey, Track } from '../../schemas/step';
import type { AgreementScope } from '../../schemas/reports/person';
import type { Offset, Within } from '../calendar/offset';

/**
 * `released` is the day the person really left, `expiry` the last day of the sentence or licence, `call` the instant at
 * which a fact called for the step; until an anchor is known, what hangs on it sleeps.
 */
export type Anchor = 'admission' | 'handover-start' | 'handover' | 'release' | 'released' | 'expiry' | 'call';

/**
 * A day counted from an anchor; `at` is a local time of that day, and without it the whole day is given. From a `call`
 * hours may be counted instead, or left at least where the day would leave less.
 */
export type Due = { anchor: Anchor; offset: Offset; at?: string; within?: Within; atLeast?: Within };

/** `onceDone`: of what follows from the step, to whoever did it; any other is of what is still to do. */
export type Reminder = Due & { onceDone?: true };

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

/** `victim`: about somebody else, whom the release concerns · `specialised`: of the track for which workers are authorised. */
export type Sensitivity = 'victim' | 'specialised';

export type StepDefinition = {
  key: StepKey;
  title: string;
  purpose: string;
  owner: Agency;
  /** Who of the owner does it; the agency as a whole where nobody is named. */
  role?: Responsible;
  receiver?: Agency;
  /** The tracks it is part of; every track where none is named. */
  tracks?: readonly Track[];
  /** From when the step is worked on; before that it is planned. Absent: as soon as its needs are met. */
  opens?: Due;
  due: Due;
  needs: readonly StepKey[];
  acceptance?: Acceptance;
  /** True where content must be handed over before the receiver is asked. */
  contentRequired?: true;
  /** True where only the fact itself, reported by the agency's system, finishes it: days are counted from that fact. */
  byReport?: true;
  /** Voluntary: nothing happens without the person's agreement to this purpose. */
  scope?: AgreementScope;
  /** The work begins with the yes and goes on until then; another worker is asked anew, and the one before stays until the yes. */
  runsUntil?: Due;
  /** What was done holds for one release date only, and is needed again when another is set. */
  holdsForDate?: true;
  /** When the hard stop before the release passes undone, the step is theirs to do. */
  hardStop?: { owner: Agency; role: Responsible };
  /** Who outside the pathway's agencies is to be told, with proof, and how long they have to say that they know. */
  notice?: { to: string; replyWithin: Within };
  /** Asked by law for somebody else's sake: it goes on while the person is out of the country. */
  goesOnAbroad?: true;
  /** What a worker who accepts it must have learned. */
  competences?: readonly Competence[];
  /** In no plan until a fact calls for it. */
  called?: true;
  /** Called for once this one is done. */
  calls?: StepKey;
  /** Shown to those alone who may see what it is about. */
  sensitivity?: Sensitivity;
  /** Steps of the community stop at a recall; steps of custody go on, or begin anew. */
  side: 'custody' | 'community';
  reminders: readonly Reminder[];
  escalation: readonly { at: Due; to: EscalationTarget }[];
};
