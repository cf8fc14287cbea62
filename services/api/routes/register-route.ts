import { z } from 'zod';
import { Agency } from '../../../schemas/agency';
import { Member, RegisterAnswer, RegisterRequest, SignedOut } from '../../../schemas/api/register';
import { problem } from '../../platform/problem';
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

const InAgency = Params.extend({ member: z.string().min(1).max(100) });

/** A lost telephone, a screen left open, somebody who was sent away: every session of theirs ends at once. */
export function signOutRoute(app: App, { register, sessions }: Pick<ApiPorts, 'register' | 'sessions'>): void {
  app.post(
    '/api/register/:agency/:member/sign-out',
    {
      schema: {
        tags: ['register'],
        summary: 'End every session of a member; an administrator of their agency does, or a data protection officer',
        params: InAgency,
        response: { 200: SignedOut, ...refusal },
      },
    },
    async ({ params: { agency, member } }) => {
      if ((await register.member(member))?.agency !== agency)
        throw problem(404, 'no-such-member', 'This register names no such member.');
      return { member, ended: await sessions.endAll(member) };
    },
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
