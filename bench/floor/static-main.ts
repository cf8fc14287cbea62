import { createHttp } from '../../services/platform/http';
import { createLogger } from '../../services/platform/logging';

/** F6: the least a server can do with a request, in a process of its own as the api has one. */
async function main(): Promise<void> {
  const app = createHttp(createLogger('floor', process.stderr));
  app.get('/static', () => ({ static: true }));
  process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
}

void main();
