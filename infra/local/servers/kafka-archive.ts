import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache';
import { endProcess, type Start } from '../program';
import { say } from '../progress';
import { untilAnswering } from '../readiness';
import { answersVersions, preparedNode, type KafkaNode } from './kafka-node';

type Trained = Pick<KafkaNode, 'classPath' | 'port' | 'controllerPort'>;

/**
 * Flags that make the JVM take Kafka's classes from an archive, made once by a start whose data is thrown away: a start
 * then takes 2 s instead of 8 on two cores. Another Java than the one that made the archive does without it.
 */
export async function archiveFlags(folder: string, node: Trained, start: Start): Promise<string[]> {
  try {
    const kept = await cached({
      folder,
      what: 'Kafka, its class archive',
      how: 'made here by a first start',
      why: 'it shortens every later one',
      usually: '15 s',
      fill: (into) => train({ ...node, into }, start),
    });
    return [`-XX:SharedArchiveFile=${join(kept, 'classes.jsa')}`];
  } catch (error) {
    say(`Kafka starts without its class archive: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

async function train({ into, ...node }: Trained & { into: string }, start: Start): Promise<void> {
  const archive = join(into, 'classes.jsa');
  const throwAway = join(into, 'node');
  const jvmFlags = [`-XX:ArchiveClassesAtExit=${archive}`];
  const logFile = join(throwAway, 'kafka.log');
  const running = start(await preparedNode({ ...node, folder: throwAway, logFile, jvmFlags }, start));
  await untilAnswering(running, { name: 'kafka', answers: () => answersVersions(node.port), withinSeconds: 180 });
  await endProcess(running.identity, 60);
  if (!existsSync(archive)) throw new Error('this Java wrote none.');
  rmSync(throwAway, { recursive: true });
}
