/** An address of this very machine. */
export const isLoopback = ({ hostname }: Pick<URL, 'hostname'>): boolean =>
  ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname);

/** The address, where it is https, or http on this machine; nothing else proves who answers. */
export function provenUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)) ? url : undefined;
}
