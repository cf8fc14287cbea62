import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignIn } from '../../services/platform/client-token';
import { reader } from './ask-as';
import { cloneFolder } from './clone';
import { openDataFolder, type DataFolder } from './data-folder';
import { layOut, type LayoutWish } from './layout';
import { localKey, localKeyFile, localSignInKey } from './local-key';
import { say } from './progress';
import { runServers } from './servers';
import { startServices, type RunningServices, type ServiceAddresses } from './service-group';
import { type ServerEnvironment } from './servers/local-server';
import { allServices, type Layout, type ServiceName } from './services';
import { runToEnd } from './tools';

export type StackWish = LayoutWish & {
  dataFolder: string;
  /** Forgets the data of earlier starts. */
  fresh?: boolean;
  /** All of them when not given. */
  services?: readonly ServiceName[];
  /** What has to be there before a service can start, made while the servers come up. */
  made?: Promise<void>;
  /** Told to the services beside, or instead of, what the table tells them. */
  environment?: Record<string, string>;
};

/** Every address of a running stack; the content of run.json. */
export type StackAddresses = ServiceAddresses & { env: ServerEnvironment; signIn: SignIn };

/** Whom access tokens are for. */
const audience = 'urn:throughgate:api';

export type RunningStack = {
  addresses: StackAddresses;
  /** The environment that all services share, with the key. */
  environment: Record<string, string>;
  /** The process of a service at this moment; another one after it died. */
  pidOf: (name: ServiceName) => number | undefined;
};

export type Stack = {
  /** Servers, then topics and indexes, then services; resolves when all are ready. */
  start: () => Promise<RunningStack>;
  /** Services, then servers; also while starting. */
  stop: () => Promise<void>;
};

/** Takes the data folder; nothing runs yet, but `stop` is at hand before the first process is. */
export async function openStack(wish: StackWish): Promise<Stack> {
  const data = await openDataFolder(wish.dataFolder, wish.fresh ?? false);
  // Heard when the start waits for it; until then a failure must not count as one that nobody caught.
  wish.made?.catch(() => undefined);
  const runFile = join(data.folder, 'run.json');
  rmSync(runFile, { force: true });
  const running: { services?: RunningServices } = {};
  return {
    start: async () => {
      const layout = await layOut(data.ports, { ...wish, folder: data.folder });
      const [env] = await Promise.all([runServers(data), wish.made]);
      const environment = { ...sharedEnvironment(env, data.folder), ...wish.environment };
      await provision(data, environment);
      say('Services: starting.');
      running.services = startServices({
        names: wish.services ?? allServices.filter((name) => name !== 'sample' || wish.sample === true),
        data,
        layout,
        environment,
      });
      await running.services.ready();
      const addresses = { ...running.services.addresses, env, signIn: signInAt(layout, data.folder) };
      writeFileSync(runFile, `${JSON.stringify(addresses, null, 2)}\n`);
      return { addresses, environment, pidOf: running.services.pidOf };
    },
    stop: async () => {
      rmSync(runFile, { force: true });
      await running.services?.stop();
      await data.endAll();
      data.release();
    },
  };
}

/** The same for a program that lets go of signals: started, or stopped again. */
export async function startStack(wish: StackWish): Promise<RunningStack & { stop: () => Promise<void> }> {
  const stack = await openStack(wish);
  try {
    return { ...(await stack.start()), stop: stack.stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

function sharedEnvironment(env: ServerEnvironment, folder: string): Record<string, string> {
  return {
    KAFKA_BROKERS: env.KAFKA_BROKERS,
    TEMPORAL_ADDRESS: env.TEMPORAL_ADDRESS,
    TEMPORAL_NAMESPACE: env.TEMPORAL_NAMESPACE,
    MONGODB_URI: env.MONGODB_URI,
    THROUGHGATE_KEY: process.env['THROUGHGATE_KEY'] ?? localKey(folder),
    THROUGHGATE_KEY_FILE: process.env['THROUGHGATE_KEY_FILE'] ?? localKeyFile(folder),
    OIDC_CLIENT_KEY_FILE: localSignInKey(folder),
    OIDC_AUDIENCE: audience,
    ACCESS_HEADS: process.env['ACCESS_HEADS'] ?? join(folder, 'access-heads'),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    HOST: '127.0.0.1',
  };
}

const signInAt = ({ publicUrl }: Layout, folder: string): SignIn => ({
  issuer: publicUrl('identity-provider'),
  audience,
  keyFile: localSignInKey(folder),
  reader,
});

/** Topics and indexes; it does nothing when they are there. */
async function provision(data: DataFolder, env: Record<string, string>): Promise<void> {
  await runToEnd(data.start, {
    name: 'provision',
    command: process.execPath,
    args: ['--enable-source-maps', join(cloneFolder, 'dist', 'infra', 'provision', 'main.js')],
    env,
    logFile: join(data.logs, 'provision.log'),
  });
}
