import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder } from './data-folder';
import { endProcess, type Program } from './program';
import { untilReady } from './readiness';
import { services, type Layout, type ServiceName } from './services';
import { keepRunning, type KeptProgram } from './supervisor';

/** Where the stack's own services are reached. */
export type ServiceAddresses = {
  console: string;
  api: string;
  adapters: { prison: string; probation: string; community: string; events: string; fhir: string };
  internal: Partial<Record<ServiceName, string>>;
  standIn: string;
  mailbox: string;
  sample?: string;
};

export type ServiceGroup = {
  names: readonly ServiceName[];
  data: DataFolder;
  layout: Layout;
  environment: Record<string, string>;
};

export type RunningServices = {
  addresses: ServiceAddresses;
  pidOf: (name: ServiceName) => number | undefined;
  ready: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts the services as processes of their own, each restarted when it dies, until `stop`. */
export function startServices({ names, data, layout, environment }: ServiceGroup): RunningServices {
  const missing = names.map((name) => services[name].main).filter((main) => !existsSync(main));
  if (missing.length > 0) throw new Error(`Not compiled: ${missing.join(', ')}.`);
  let stopping = false;
  const kept = new Map<ServiceName, KeptProgram>();
  for (const name of names) {
    const program = programOf(name, { layout, data, environment });
    kept.set(name, keepRunning({ program, start: data.start, isStopping: () => stopping || data.isEnding() }));
  }
  return {
    addresses: addressesOf(layout, names),
    pidOf: (name) => kept.get(name)?.current().identity.pid,
    ready: async () => {
      await Promise.all([...kept].map(([name, program]) => readyService(name, program, layout.internalUrl(name))));
    },
    stop: async () => {
      stopping = true;
      await Promise.all([...kept.values()].map((program) => endProcess(program.current().identity)));
    },
  };
}

type Surroundings = Omit<ServiceGroup, 'names'>;

function programOf(name: ServiceName, { layout, data, environment }: Surroundings): Program {
  const { main, hasPublicPort, environment: own } = services[name];
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', main],
    env: {
      ...own(layout),
      INTERNAL_PORT: new URL(layout.internalUrl(name)).port,
      ...(hasPublicPort ? { PORT: new URL(layout.publicUrl(name)).port } : {}),
      ...environment,
    },
    logFile: join(data.logs, `${name.replace('/', '-')}.log`),
  };
}

/** A service may die and come back while it starts; one that dies again and again will not come. */
async function readyService(name: ServiceName, program: KeptProgram, internalUrl: string): Promise<void> {
  const { logFile } = program.current();
  const isReady = async (): Promise<boolean> => (await fetch(`${internalUrl}/health/readiness`)).ok;
  await untilReady({
    name,
    answers: isReady,
    hopeless: () => (program.deaths() < 5 ? undefined : 'dies at its start again and again.'),
    withinSeconds: 180,
    logFile,
  });
}

function addressesOf({ publicUrl, internalUrl, sampleUrl }: Layout, names: readonly ServiceName[]): ServiceAddresses {
  return {
    console: publicUrl('api'),
    api: publicUrl('api'),
    adapters: {
      prison: publicUrl('adapters/prison'),
      probation: publicUrl('adapters/probation'),
      community: publicUrl('adapters/community'),
      events: publicUrl('adapters/cloudevents'),
      fhir: publicUrl('adapters/fhir'),
    },
    internal: Object.fromEntries(names.map((name) => [name, internalUrl(name)])),
    standIn: publicUrl('stand-in'),
    mailbox: publicUrl('mailbox'),
    ...(sampleUrl === undefined ? {} : { sample: sampleUrl }),
  };
}
