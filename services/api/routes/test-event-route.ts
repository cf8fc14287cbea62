import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { TestEventAnswer, TestEventRequest } from '../../../schemas/api/connection';
import { inboundTopic } from '../../../schemas/topics';
import type { Message } from '../../platform/kafka';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';

type Ports = Pick<ApiPorts, 'readAgain' | 'send' | 'now'>;
type Told = z.output<typeof TestEventRequest> & { name: string; at: string };

/** An event of the test person, put where the agency puts its own: it goes the whole way in and touches nobody. */
export function testEventRoute(app: App, { readAgain, send, now }: Ports): void {
  app.post(
    '/api/agencies/:name/test-event',
    {
      schema: {
        tags: ['agencies'],
        summary: 'Send an event about nobody as the agency would; what cannot be read is set aside',
        params: z.object({ name: z.string() }),
        body: TestEventRequest,
        response: { 202: TestEventAnswer, ...refusal },
      },
    },
    async ({ params: { name }, body }, reply) => {
      const message = aboutNobody({ ...body, name, at: now() });
      const read = await readAgain({ ...message, partition: 0, offset: '' });
      await send([message]);
      const became =
        read.outcome === 'unreadable'
          ? ({ outcome: 'set-aside', reason: read.reason } as const)
          : ({ outcome: 'test' } as const);
      return reply.code(202).send({ id: message.key, ...became });
    },
  );
}

function aboutNobody({ name, at: time, type, data }: Told): Message {
  const id = randomUUID();
  const event = { specversion: '1.0', id, source: `/agencies/${name}`, type, time, subject: 'TEST:nobody', data };
  return {
    topic: inboundTopic(name),
    key: id,
    headers: { 'content-type': 'application/cloudevents+json' },
    value: Buffer.from(JSON.stringify(event), 'utf8'),
  };
}
