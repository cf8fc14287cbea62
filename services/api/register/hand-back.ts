import { teamOf } from '../../../domain/access/membership';
import { replaceable } from '../../../domain/access/who-has-the-work';
import type { Agency } from '../../../schemas/agency';
import type { StepInHand } from '../../../schemas/api/my-work';
import type { HandedBack } from '../../../schemas/api/register';
import type { Report } from '../../../schemas/reports/report';
import type { Once } from '../once';
import type { ApiPorts, WorkDocument } from '../ports';
import type { Unnamed } from './register';

type Ports = Pick<ApiPorts, 'views' | 'register' | 'acts' | 'now'>;
export type HandBack = (agency: Agency) => Promise<HandedBack[]>;

/**
 * What is still in the hand of somebody who has left goes to their team's queue, a report of their agency for each step.
 * Asked for with every register told, so that one that broke off is made good by the next. Of the two who know a person
 * on the specialised track one always stays, until another is named.
 */
export const createHandBack =
  (ports: Ports, once: Once): HandBack =>
  async (agency) => {
    const everybody = await ports.register.colleagues();
    const left = everybody.filter((one) => one.agency === agency && one.leftOn !== undefined);
    if (left.length === 0) return [];
    const gone = new Map(left.map((member) => [member.id, member]));
    const handed: HandedBack[] = [];
    for (const document of await ports.views.assignedTo([...gone.keys()]))
      for (const step of document.work) {
        const member = step.owner === agency ? gone.get(step.assignee ?? '') : undefined;
        if (member !== undefined) handed.push(await handBack({ step, member, document }, { ports, once }));
      }
    return handed;
  };

type Held = { step: StepInHand; member: Unnamed; document: WorkDocument };

async function handBack({ step, member, document }: Held, { ports, once }: { ports: Ports; once: Once }) {
  const { pathwayId } = document.row;
  const to = teamOf(member);
  const told = { pathwayId, step: step.step, member: member.id, to };
  if (await staysAsOneOfTwo(member, document, ports.register)) return { ...told, outcome: 'kept' as const };
  const at = ports.now();
  const reportId = `register:${member.id}:left-${String(member.leftOn)}:${pathwayId}:${step.step}`;
  const report: Report = {
    id: reportId,
    source: `/registers/${member.agency}`,
    sourceAgency: member.agency,
    occurredAt: at,
    recordedAt: at,
    identifiers: [],
    pathwayId,
    schemaVersion: 1,
    type: 'agency.step.reassigned',
    data: { step: step.step, to, reason: 'left' },
  };
  const asked = `left/${step.step}/${member.id}`;
  const begin = () => ports.acts.begin({ _id: reportId, pathwayId, asked, report, at });
  const { answer } = await once({ reportId, pathwayId, asked }, begin);
  return { ...told, outcome: answer?.outcome ?? ('pending' as const) };
}

async function staysAsOneOfTwo({ id }: Unnamed, { state: { pair } }: WorkDocument, register: ApiPorts['register']) {
  if (pair?.includes(id) !== true) return false;
  const both = await Promise.all(pair.map((worker) => register.member(worker)));
  const wanted = both.flatMap((worker) => (worker?.leftOn === undefined ? [] : [worker.id]));
  return !replaceable(pair, wanted).includes(id);
}
