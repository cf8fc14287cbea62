import { z } from 'zod';
import { Persona } from '../../../schemas/api/tour';
import type { App } from '../app';
import { personas } from '../personas';

export function personaRoute(app: App): void {
  app.get(
    '/api/personas',
    {
      schema: { tags: ['personas'], summary: 'The made-up people one may act as', response: { 200: z.array(Persona) } },
    },
    () => [...personas],
  );
}
