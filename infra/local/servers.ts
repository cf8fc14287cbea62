import { openDataFolder, type DataFolder } from './data-folder';
import { sayOrigin } from './origin';
import { kafka } from './servers/kafka';
import { type LocalServer, type ServerEnvironment } from './servers/local-server';
import { mongo } from './servers/mongo';
import { temporal } from './servers/temporal';
import { requireTools } from './tools';

export type RunningServers = {
  environment: ServerEnvironment;
  stop: () => Promise<void>;
};

/**
 * Finds or gets the three servers, starts them side by side on loopback and resolves when each answers in its own
 * protocol. Whatever was started is stopped again when one of them cannot be had.
 *
 * @throws with one message that names every missing tool, or with the end of the log of the server that failed
 */
export async function startServers(wish: { dataFolder: string; fresh?: boolean }): Promise<RunningServers> {
  const data = await openDataFolder(wish.dataFolder, wish.fresh ?? false);
  const stop = async (): Promise<void> => {
    await data.endAll();
    data.release();
  };
  try {
    return { environment: await runServers(data), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The same in a data folder that is already open. */
export async function runServers(data: DataFolder): Promise<ServerEnvironment> {
  const [runTemporal, runKafka, runMongo] = [prepared(temporal), prepared(kafka), prepared(mongo)];
  requireTools([...new Set([...runTemporal.needs, ...runKafka.needs, ...runMongo.needs])]);
  const told = await Promise.all([runTemporal.run(data), runKafka.run(data), runMongo.run(data)]);
  return { ...told[0], ...told[1], ...told[2] };
}

function prepared<Told extends Partial<ServerEnvironment>>(server: LocalServer<Told>) {
  const origin = server.find();
  return {
    needs: server.needs(origin),
    run: (data: DataFolder): Promise<Told> => {
      sayOrigin(server.name, origin);
      return server.run(origin, data);
    },
  };
}
