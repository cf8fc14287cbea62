import { z } from 'zod';
import type { PathwayDeed, Shade } from '../../../domain/access/policy';
import { ActName } from '../../../schemas/api/act';
import { RightsExplained } from '../../../schemas/api/access';
import { FieldClass } from '../../../schemas/api/field-class';
import { PathwayActName } from '../../../schemas/api/pathway-act';
import { StepKey } from '../../../schemas/step';
import { problem } from '../../platform/problem';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts } from '../ports';
import type { Reached, Rights } from '../rights/ability';
import { noPathway } from '../rights/guard';
import { standingsOf } from '../rights/rights';

const Query = z.object({ member: z.string().min(1).max(100), pathway: z.string().min(1).max(100) });
const shades: readonly Shade[] = [...FieldClass.options, 'specialised'];
const deeds: readonly PathwayDeed[] = [
  ...PathwayActName.options,
  ...(['inspect', 'export', 'admit', 'see-exceptions', 'hold'] as const),
  ...(['own-file', 'read-requests', 'answer-requests', 'restrict'] as const),
];

type Ports = Pick<ApiPorts, 'views' | 'register' | 'exceptions' | 'now'>;

/** What somebody may see and do of a pathway, and why. */
export function explainRightsRoute(app: App, ports: Ports): void {
  app.get(
    '/api/access/explain',
    {
      schema: {
        tags: ['access'],
        summary: 'What can a member see and do of a pathway, and why',
        querystring: Query,
        response: { 200: RightsExplained, ...refusal },
      },
    },
    async ({ query, rights: own, officer: { role } }) => {
      const [member, pathway] = await Promise.all([
        ports.register.member(query.member),
        ports.views.reached(query.pathway),
      ]);
      if (member === undefined) throw problem(404, 'no-such-member', 'No register names this member.');
      if (pathway === undefined || (role === 'supervisor' && !own.sees(pathway))) throw noPathway();
      const { rights, exceptions } = await standingsOf(member, ports);
      const { id, agency, roles } = member;
      return {
        ...{ member: id, agency, roles, pathwayId: pathway._id },
        sees: rights.sees(pathway),
        relations: rights.because(pathway),
        shades: shades.filter((shade) => rights.sees(pathway, shade) && (isOpen(shade) || own.sees(pathway, shade))),
        deeds: deeds.filter((deed) => rights.may(deed, pathway)),
        steps: stepsOf(pathway, rights, own),
        exceptions: exceptions.filter(({ pathwayId }) => pathwayId === pathway._id),
      };
    },
  );
}

/** That a step is there at all, only some may know: whoever asks for another must be one of them. */
const isSecret = ({ reach }: Reached, step: StepKey): boolean => reach?.steps[step]?.sensitivity !== undefined;
const isOpen = (shade: Shade): boolean => shade !== 'victim' && shade !== 'specialised';

const stepsOf = (pathway: Reached, rights: Rights, own: Rights): RightsExplained['steps'] =>
  StepKey.options
    .filter((step) => rights.seesStep(pathway, step) && (!isSecret(pathway, step) || own.seesStep(pathway, step)))
    .map((step) => ({
      step,
      shades: shades.filter((shade) => rights.seesStep(pathway, step, shade)),
      deeds: ActName.options.filter((deed) => rights.mayStep(deed, pathway, step)),
    }));
