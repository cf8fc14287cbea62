import { z } from 'zod';
import { Agency } from '../../../schemas/agency';
import { Member, RegisterAnswer, RegisterRequest } from '../../../schemas/api/register';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import { registerIn } from '../register/csv';
import type { HandBack } from '../register/hand-back';
import { takeRegister } from '../register/take-register';

const Params = z.object({ agency: Agency });

/** Who works where: told by each agency, a whole register at a time, as JSON or as CSV. */
export function tellRegisterRoute(
  app: App,
  { register, now }: Pick<ApiPorts, 'register' | 'now'>,
  handBack: HandBack,
): void {
  app.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, registerIn(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });
  app.put(
    '/api/register/:agency',
    {
      schema: {
        tags: ['register'],
        summary: "Tell a whole agency's register, as JSON or as CSV; wrong lines are named, the others taken",
        params: Params,
        body: RegisterRequest,
        response: { 200: RegisterAnswer, ...refusal },
      },
    },
    async ({ params: { agency }, body }) => ({
      ...(await takeRegister(agency, body, { register, today: now().slice(0, 10) })),
      handedBack: await handBack(agency),
    }),
  );
}

/** The same for whoever asks. */
export function registerRoute(app: App, { register }: Pick<ApiPorts, 'register'>): void {
  app.get(
    '/api/register/:agency',
    {
      schema: {
        tags: ['register'],
        summary: 'Who works for an agency, and where',
        params: Params,
        response: { 200: z.array(Member), ...refusal },
      },
    },
    ({ params: { agency } }) => {
      return register.members(agency);
    },
  );
}
