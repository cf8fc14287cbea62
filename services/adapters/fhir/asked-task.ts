import type { TaskStatus } from '../../../schemas/fhir/task';
import type { StepKey } from '../../../schemas/step';
import type { Instant } from '../../../schemas/time';

/** One offer as a Task: what a provider was asked, about whom, and how it stands as far as both sides have said. */
export type AskedTask = {
  /** Also `Task.identifier`: the pathway and the place of the offer's event in it. */
  id: string;
  pathwayId: string;
  step: StepKey;
  title: string;
  offer: number;
  provider: string;
  /** Of the number the provider knows the person by. */
  token: string;
  at: Instant;
  replyBy: Instant;
  status: TaskStatus;
};
