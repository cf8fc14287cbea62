const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Nobody signs in yet: whoever reaches the port may act as any made-up person. @throws when that were the network */
export function refuseUnlessLoopback(host: string): void {
  if (LOOPBACK.includes(host)) return;
  throw new Error(
    `HOST is ${host}, but sign-in does not stand yet and anybody on that network could act as anybody: ` +
      `the api listens on ${LOOPBACK.join(', ')} only.`,
  );
}

/** The name in a `Host` header is this machine's own. A page elsewhere whose name was bent to 127.0.0.1 keeps its own. */
export function isOwnHost(header: string | undefined): boolean {
  const name = (header ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return LOOPBACK.includes(name.toLowerCase());
}
