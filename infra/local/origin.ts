import { say } from './progress';

/** Where a server comes from, in the order in which it is looked for. */
export type Origin =
  { kind: 'address'; address: string } | { kind: 'installed'; path: string } | { kind: 'cache' } | { kind: 'registry' };

export type Places = {
  address: string | undefined;
  installed: string | undefined;
  cached: boolean;
};

/** A server that somebody runs or installed on purpose goes before ours; one that we have goes before getting it. */
export function chooseOrigin({ address, installed, cached }: Places): Origin {
  if (address !== undefined && address !== '') return { kind: 'address', address };
  if (installed !== undefined) return { kind: 'installed', path: installed };
  return cached ? { kind: 'cache' } : { kind: 'registry' };
}

export function sayOrigin(name: string, origin: Origin): void {
  say(`${name}: ${describe(origin)}`);
}

function describe(origin: Origin): string {
  switch (origin.kind) {
    case 'address':
      return `the one at ${origin.address}, which the environment names; it is not started or stopped from here.`;
    case 'installed':
      return `the one installed as ${origin.path}.`;
    case 'cache':
      return 'from the cache.';
    case 'registry':
      return 'not here yet; it is got from a package registry.';
  }
}
