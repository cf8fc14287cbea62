import { z } from 'zod';
import { defined } from '../../../domain/defined';
import { Explanation, type SetAsideReport, type Telling } from '../../../schemas/api/explanation';
import { StepKey } from '../../../schemas/step';
import type { App } from '../app';
import { refusal } from '../openapi';
import type { ApiPorts, PathwayDocument } from '../ports';
import { noStep } from '../rights/guard';
import { waitFor } from '../rights/waits';
import { createToRing } from '../to-ring';
import { PathwayParams } from './pathway-route';

const OneStep = z.object({ step: StepKey.optional() });

/** Why a step is due then, who was told, what it waits for and what comes next: asked of the workflow and its story. */
export function explainRoute(app: App, ports: Pick<ApiPorts, 'pathways' | 'register' | 'now'>): void {
  const { pathways } = ports;
  app.get(
    '/api/pathways/:id/explain',
    {
      schema: {
        tags: ['pathways'],
        summary: 'Why each step is due then, who was told and when, what it waits for and what happens next',
        params: PathwayParams,
        querystring: OneStep,
        response: { 200: Explanation, ...refusal },
      },
    },
    async ({ params: { id }, query: { step: asked }, rights, pathway }) => {
      const { lead, ...reasons } = await pathways.reasons(id);
      const meant = reasons.steps.filter(
        ({ step }) => (asked === undefined || step === asked) && rights.seesStep(pathway, step),
      );
      if (asked !== undefined && meant.length === 0) throw noStep();
      const peopleFor = await createToRing(pathway, ports);
      const steps = await Promise.all(
        meant.map(async (reason) => ({
          ...reason,
          chain: reason.chain.map((wait) => waitFor(wait, { rights, pathway })),
          told: toldOf(reason.step, pathway.timeline),
          setAside: setAsideOf(reason.step, pathway.timeline),
          people: await peopleFor(reason),
        })),
      );
      const whole = rights.sees(pathway, 'step-fact');
      return defined({ ...reasons, lead: whole ? lead : undefined, pathwayId: id, steps });
    },
  );
}

const kinds: Record<string, Telling['what']> = {
  'transition.step.reminded': 'reminded',
  'transition.step.offered': 'offered',
  'transition.step.escalated': 'escalated',
  'transition.step.taken-over': 'taken-over',
};

const toldOf = (key: StepKey, timeline: PathwayDocument['timeline']): Telling[] =>
  timeline.flatMap(({ seq, at, type, step, detail, late }) => {
    const what = kinds[type];
    if (step !== key || what === undefined) return [];
    const to = String(detail['candidate'] ?? detail['to'] ?? '');
    const reason = detail['reason'] === undefined ? undefined : String(detail['reason']);
    return [defined({ seq, at, what, to, reason, late })];
  });

const setAsideOf = (key: StepKey, timeline: PathwayDocument['timeline']): SetAsideReport[] =>
  timeline
    .filter(({ type, step }) => type === 'transition.report.set-aside' && step === key)
    .map(({ seq, at, detail }) =>
      defined({
        ...{ seq, at, reason: String(detail['reason'] ?? '') },
        reportType: detail['reportType'] === undefined ? undefined : String(detail['reportType']),
      }),
    );
