import { type DataFolder } from '../data-folder';
import { type Origin } from '../origin';
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
