import fastifyStatic from '@fastify/static';
import { problem } from '../platform/problem';
import type { App } from './app';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Serves the built console: files by their name, and its one page at every address that is a page of it. */
export async function consoleFiles(app: App, folder: string | undefined): Promise<void> {
  if (folder !== undefined)
    await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false, etag: true });
  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, ({ params: { '*': path } }, reply) => {
    if (/^(api|docs)(\/|$)/.test(path)) throw problem(404, 'not-found', 'There is nothing at this address.');
    if (folder === undefined) throw problem(404, 'no-console', 'The console is not built; the api is at /docs.');
    if (!path.includes('.')) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    const named = path.startsWith('assets/') ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache';
    return reply.header('cache-control', named).sendFile(path);
  });
}
