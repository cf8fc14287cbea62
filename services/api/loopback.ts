import { isLoopback } from '../platform/loopback-address';

/**
 * An identity provider on this machine lets anybody be anybody made up: whoever reaches the api's port could.
 * @throws when that were the network
 */
export function refuseUnlessLoopback(host: string, issuer: string): void {
  if (isLoopback({ hostname: host }) || !isLoopback(new URL(issuer))) return;
  throw new Error(
    `HOST is ${host}, but OIDC_ISSUER is a provider on this machine, which asks nobody for a password: ` +
      'name the provider of the service, or listen on 127.0.0.1.',
  );
}

/** The name in a `Host` header is this service's own. A page elsewhere whose name was bent to 127.0.0.1 keeps its own. */
export function isOwnHost(header: string | undefined, publicHost: string): boolean {
  const hostname = (header ?? '').replace(/:\d+$/, '');
  return isLoopback({ hostname }) || hostname.toLowerCase() === publicHost;
}
