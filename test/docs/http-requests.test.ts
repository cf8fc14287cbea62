import { RedriveRequest, LetterChoice, DiscardRequest } from '../../schemas/api/dead-letter';
import { CodeMapping, ConnectionRequest, WebhookRequest } from '../../schemas/api/connection';
import { RedriveDeliveries } from '../../schemas/api/delivery';
import { NoticeSearch } from '../../schemas/api/notice';
import { textOf } from '../support/tree';

const { paths } = JSON.parse(textOf('docs/openapi.json')) as { paths: Record<string, Record<string, unknown>> };

type Sent = { method: string; address: string; body: string };

/** The requests of a `.http` file: what stands between two lines that begin with `###`. */
const requestsIn = (text: string): Sent[] =>
  text.split(/^###.*$/m).flatMap((part) => {
    const [, method, address] = /^(GET|POST) \{\{api\}\}(\S+)/m.exec(part) ?? [];
    const body = part.slice(part.search(/^\{ /m));
    return method === undefined || address === undefined
      ? []
      : [{ method, address: address.split('?')[0] ?? '', body }];
  });

/** `/api/agencies/{name}/codes` for an address that names somebody. */
const routeOf = (address: string): string | undefined =>
  Object.keys(paths).find((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address));

const bodies: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = {
  '/api/agencies': ConnectionRequest,
  '/api/agencies/{name}/codes': CodeMapping,
  '/api/agencies/{name}/webhook': WebhookRequest,
  '/api/agencies/{name}/deliveries/redrive': RedriveDeliveries,
  '/api/dead-letters/redrive': RedriveRequest,
  '/api/dead-letters/redrive-many': LetterChoice,
  '/api/dead-letters/dry-run': LetterChoice,
  '/api/dead-letters/discard': DiscardRequest,
  '/api/notices/find': NoticeSearch,
};

const requests = requestsIn(textOf('docs/how-to/connect-an-agency.http'));

describe('the requests to copy', () => {
  it('are there', () => expect(requests.length).toBeGreaterThan(6));

  it.each(requests)('$method $address is a route of the api', ({ method, address }) =>
    expect(paths[routeOf(address) ?? '']).toHaveProperty(method.toLowerCase()),
  );

  it.each(requests.filter(({ method }) => method === 'POST'))('$address is told what it takes', ({ address, body }) =>
    expect(bodies[routeOf(address) ?? '']?.safeParse(JSON.parse(body))).toMatchObject({ success: true }),
  );
});
