import { join } from 'node:path';
import { type Ports } from './ports';
import { services, type Layout, type ServiceName } from './services';

export type LayoutWish = {
  /** The console's port; fails when it is taken. */
  port?: number;
  /** The console's port when it is free; else any. */
  preferredPort?: number;
  /** The sample caseload is played, and the api is told where. */
  sample?: boolean;
};

/** Gives every service its ports before any is started. @throws when the wished port is taken */
export async function layOut(
  ports: Ports,
  { port, preferredPort, sample, folder }: LayoutWish & { folder: string },
): Promise<Layout> {
  const all = Object.keys(services) as ServiceName[];
  const publicPorts: Partial<Record<ServiceName, number>> = {};
  const internalPorts: Partial<Record<ServiceName, number>> = {};
  for (const name of all) {
    internalPorts[name] = await ports.portFor(`${name} internal`);
    if (services[name].hasPublicPort)
      publicPorts[name] = await ports.portFor(name, name === 'api' ? (port ?? preferredPort) : undefined);
  }
  if (port !== undefined && publicPorts.api !== port) throw new Error(`Port ${port} is taken.`);
  const smtpPort = await ports.portFor('mailbox smtp');
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    publicUrl: (name) => loopback(publicPorts[name]),
    internalUrl: (name) => loopback(internalPorts[name]),
    sampleUrl: sample === true ? loopback(publicPorts.sample) : undefined,
    folderOf: (name) => join(folder, name),
  };
}

function loopback(port: number | undefined): string {
  if (port === undefined) throw new Error('This service has no public port.');
  return `http://127.0.0.1:${port}`;
}
