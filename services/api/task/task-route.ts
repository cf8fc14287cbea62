import type { FastifyReply, FastifyRequest } from 'fastify';
import { isProblem } from '../../platform/problem';
import type { App } from '../app';
import type { Desk } from './desk';
import { css, doorPage, messagePage, taskPage } from './page';
import type { Visit } from './standing';
import { words } from './words';

type Asked = FastifyRequest<{ Params: { link: string } }>;

/** No script, nothing of anybody else's, and no page may stand around it. */
const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const formBytes = 32 * 1024;

/**
 * `/task/<link>`: the pages of whoever has e-mail only, for people and without a sign-in: the link and a code that came
 * by another way open one task and nothing else. Mail scanners open links; opening one changes nothing and shows nothing.
 */
export function taskRoutes(app: App, desk: Desk): void {
  void app.register((pages, _options, done) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formBytes },
      (_request, body, parsed) => {
        parsed(null, fieldsIn(String(body)));
      },
    );
    pages.addHook('onRequest', async (_request, reply) => {
      void reply.headers({ 'content-security-policy': policy, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
      await Promise.resolve();
    });
    const schema = { hide: true };
    const answers = createAnswering(desk);
    pages.get('/task/page.css', { schema }, (_request, reply) => reply.type('text/css').send(css));
    pages.get('/task/:link', { schema }, answers(doorAnswer));
    pages.post('/task/:link/code', { schema }, answers(codeAnswer));
    pages.post('/task/:link/open', { schema }, answers(openAnswer));
    pages.post('/task/:link/act', { schema }, answers(actAnswer));
    done();
  });
}

/** A field told more than once, as boxes that are ticked, is a list. */
function fieldsIn(body: string): Record<string, string | string[]> {
  const told = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(told.keys())].map((name) => {
      const all = told.getAll(name);
      return [name, all.length === 1 ? (all[0] ?? '') : all];
    }),
  );
}

const at = ({ contact: { language } }: Visit, { params: { link } }: Asked) => ({
  language,
  address: `/task/${encodeURIComponent(link)}`,
});

type Answer = (visit: Visit, request: Asked, desk: Desk) => Promise<string>;

/** A link that leads to nothing is answered in both languages: whose it was is not known. */
const createAnswering = (desk: Desk) => (answer: Answer) =>
  async function answered(request: Asked, reply: FastifyReply): Promise<FastifyReply> {
    void reply.type('text/html; charset=utf-8');
    const visit = await desk.visit(request.params.link);
    if (visit === undefined) return reply.code(410).send(messagePage('en', `${words.en.gone} ${words.nb.gone}`));
    const { language } = visit.contact;
    try {
      return await reply.send(await answer(visit, request, desk));
    } catch (error) {
      request.log.error({ err: error, trace: request.id, route: request.routeOptions.url ?? '' }, 'a task failed');
      const status = isProblem(error) ? error.status : 503;
      return reply.code(status).send(messagePage(language, words[language].away));
    }
  };

const doorAnswer: Answer = (visit, request) =>
  Promise.resolve(doorPage({ ...at(visit, request), codeAsked: visit.task.code !== undefined }));

async function codeAnswer(visit: Visit, request: Asked, desk: Desk): Promise<string> {
  const { contact, task } = visit;
  const said = await desk.askCode(visit);
  const codeAsked = said === 'codeSent' || task.code !== undefined;
  return doorPage({ ...at(visit, request), codeAsked, told: words[contact.language][said] });
}

async function openAnswer(visit: Visit, request: Asked, desk: Desk): Promise<string> {
  const { code } = (request.body ?? {}) as { code?: unknown };
  const opened = await desk.open(visit, typeof code === 'string' ? code : '');
  const told = words[visit.contact.language];
  if (opened.outcome === 'open') return taskPage({ ...at(visit, request), ...opened });
  return opened.outcome === 'gone'
    ? messagePage(visit.contact.language, told.gone)
    : doorPage({ ...at(visit, request), codeAsked: opened.outcome === 'wrong', told: told[opened.outcome] });
}

async function actAnswer(visit: Visit, request: Asked, desk: Desk): Promise<string> {
  const acted = await desk.act(visit, request.body);
  const told = words[visit.contact.language][acted.outcome];
  if (acted.outcome === 'incomplete') return taskPage({ ...at(visit, request), ...acted, told });
  return acted.outcome === 'sessionOver'
    ? doorPage({ ...at(visit, request), codeAsked: false, told })
    : messagePage(visit.contact.language, told);
}
