const names = ['127.0.0.1', 'localhost', '[::1]', '::1'];

/** A name of this very machine, as a host or in an address. */
export const isLoopback = ({ hostname }: Pick<URL, 'hostname'>): boolean => names.includes(hostname.toLowerCase());

/** The address, where it is https, or http on this machine; nothing else proves who answers. */
export function provenUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)) ? url : undefined;
}
