const LOOPBACK = ['127.0.0.1', '::1', 'localhost', '[::1]'];

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host.toLowerCase());

/**
 * An identity provider on this machine lets anybody be anybody made up: whoever reaches the api's port could.
 * @throws when that were the network
 */
export function refuseUnlessLoopback(host: string, issuer: string): void {
  if (isLoopback(host) || !isLoopback(new URL(issuer).hostname)) return;
  throw new Error(
    `HOST is ${host}, but OIDC_ISSUER is a provider on this machine, which asks nobody for a password: ` +
      'name the provider of the service, or listen on 127.0.0.1.',
  );
}

/** The name in a `Host` header is this service's own. A page elsewhere whose name was bent to 127.0.0.1 keeps its own. */
export function isOwnHost(header: string | undefined, publicHost: string): boolean {
  const name = (header ?? '').replace(/:\d+$/, '');
  return isLoopback(name) || name.toLowerCase() === publicHost;
}
