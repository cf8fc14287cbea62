import { z } from 'zod';
import { defined } from '../../../domain/defined';
import { ActAnswer } from '../../../schemas/api/act';
import { Approval, ApprovalAnswer } from '../../../schemas/api/approval';
import type { Officer } from '../../../schemas/api/officer';
import type { StepKey } from '../../../schemas/step';
import { problem } from '../../platform/problem';
import { changeOnRecord } from '../access';
import { noteRefOf } from '../act-report';
import type { App } from '../app';
import type { Deliveries } from '../deliver';
import { performedOf } from '../once';
import { refusal } from '../openapi';
import { nameIn } from '../pathway-page';
import type { Act, ApiPorts, PathwayDocument } from '../ports';
import type { Rights } from '../rights/ability';
import { answerOf } from './act-answer';

type Ports = Pick<ApiPorts, 'acts' | 'views' | 'store' | 'register' | 'accessLog' | 'now'>;
type Asking = { officer: Officer; rights: Rights };

const tags = ['my work'];

/** What passes a step over counts once a second person who might do it too agrees. */
export function approvalRoutes(app: App, ports: Ports, deliveries: Pick<Deliveries, 'answerOf'>): void {
  listRoute(app, ports);
  decideRoute(app, ports, deliveries);
}

function listRoute(app: App, ports: Ports): void {
  app.get(
    '/api/approvals',
    {
      schema: {
        ...{ tags, summary: 'What awaits a second person, oldest first: mine to agree to, and what I asked for' },
        response: { 200: z.array(Approval), ...refusal },
      },
    },
    async (asking) => {
      const awaiting = await ports.acts.awaiting(asking.officer.agency);
      return (await Promise.all(awaiting.map((act) => approvalOf(act, asking, ports)))).flat();
    },
  );
}

function decideRoute(app: App, ports: Ports, deliveries: Pick<Deliveries, 'answerOf'>): void {
  app.post(
    '/api/approvals/:approval/answer',
    {
      schema: {
        ...{ tags, summary: 'Agree as the second person, and it is done; or do not, and nothing is' },
        params: z.object({ approval: z.string().min(1).max(200) }),
        body: ApprovalAnswer,
        response: { 200: ActAnswer, ...refusal },
      },
    },
    async (request) => {
      const { params, body, officer } = request;
      const act = (await ports.acts.awaiting(officer.agency)).find(({ _id }) => _id === params.approval);
      const [approval] = act === undefined ? [] : await approvalOf(act, request, ports);
      if (approval === undefined) throw problem(404, 'no-such-approval', 'Nothing of that id awaits a second person.');
      if (approval.own) throw problem(409, 'second-person', 'Somebody else than who asked for it has to agree.');
      await changeOnRecord(request, [approval.pathwayId], ports);
      const decided = await ports.acts.decide(approval.id, { agree: body.agree, by: officer.id });
      if (decided === undefined) throw problem(409, 'answered-already', 'Somebody else has answered it already.');
      return answerOf(approval.pathwayId, await performedOf(decided, deliveries));
    },
  );
}

/** To one who may pass this very step over; to nobody else. */
async function approvalOf(
  { _id: id, pathwayId, report, at: askedAt }: Act,
  { officer, rights }: Asking,
  { views, store, register }: Ports,
): Promise<Approval[]> {
  const pathway = await views.pathway(pathwayId);
  if (pathway === undefined || report.type !== 'agency.step.skipped') return [];
  const { step, reason } = report.data;
  if (!rights.mayStep('skip', pathway, step)) return [];
  const { personRef } = pathway.state;
  const asker = report.actor?.ref ?? '';
  const askedBy = (await register.member(asker))?.name ?? asker;
  const told = await toldOf({ id, step, pathway }, rights, store);
  return [{ id, pathwayId, personRef, step, reason, askedBy, askedAt, own: asker === officer.id, ...told }];
}

type Told = { id: string; step: StepKey; pathway: PathwayDocument };

/** Whom it is about and what was written to it, as far as the reader may see that. */
async function toldOf({ id, step, pathway }: Told, rights: Rights, store: Ports['store']) {
  const { detailsRef } = pathway.state;
  const told = await store.getMany([noteRefOf(id), ...(detailsRef === undefined ? [] : [detailsRef])]);
  const note = told.get(noteRefOf(id));
  return defined({
    name: rights.sees(pathway, 'identity') ? nameIn(told, detailsRef) : undefined,
    note: typeof note === 'string' && rights.seesStep(pathway, step, 'note') ? note : undefined,
  });
}
