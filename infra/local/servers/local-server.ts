import { type DataFolder } from '../data-folder';
import { type Origin } from '../origin';
import { type Program } from '../program';
import { untilAnswering } from '../readiness';
import { keepRunning } from '../supervisor';
import { type Tool } from '../tools';

/** What our services are told about the servers; the names are those of the environment. */
export type ServerEnvironment = {
  KAFKA_BROKERS: string;
  TEMPORAL_ADDRESS: string;
  TEMPORAL_NAMESPACE: string;
  MONGODB_URI: string;
  /** The address of Temporal's own page, where there is one. */
  TEMPORAL_UI?: string;
};

export type LocalServer<Told extends Partial<ServerEnvironment>> = {
  name: string;
  /** Looks, in order, for the place to take the server from; gets and starts nothing. */
  find: () => Origin;
  /** The tools that this origin needs on the machine. */
  needs: (origin: Origin) => Tool[];
  /** Starts it and resolves when it answers in its own protocol. */
  run: (origin: Origin, data: DataFolder) => Promise<Told>;
};

export type ServerStart = {
  program: Program;
  answers: () => Promise<boolean>;
  withinSeconds: number;
};

/** Starts a server, waits for its first answer and from then on starts it again when it dies. */
export async function runServer(data: DataFolder, { program, answers, withinSeconds }: ServerStart): Promise<void> {
  const running = data.start(program);
  await untilAnswering(running, { name: program.name, answers, withinSeconds });
  keepRunning({ program, running, start: data.start, isStopping: data.isEnding });
}
