import { type DataFolder } from './data-folder';
import { sayOrigin } from './origin';
import { kafka } from './servers/kafka';
import { type LocalServer, type ServerEnvironment } from './servers/local-server';
import { mongo } from './servers/mongo';
import { temporal } from './servers/temporal';
import { requireTools } from './tools';

/**
 * Finds or gets the three servers, starts them side by side on loopback and resolves when each answers in its own
 * protocol. The data folder ends them.
 *
 * @throws with one message that names every missing tool, or with the end of the log of the server that failed
 */
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
