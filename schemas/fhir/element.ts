import { z } from 'zod';

const text = z.string().min(1);

export const Identifier = z.looseObject({ system: text.optional(), value: text.optional() });
export type Identifier = z.infer<typeof Identifier>;

export const CodeableConcept = z.looseObject({
  coding: z
    .array(z.looseObject({ system: text.optional(), code: text.optional(), display: text.optional() }))
    .optional(),
  text: text.optional(),
});
export type CodeableConcept = z.infer<typeof CodeableConcept>;

/** A reference by identifier: each side keeps its own resources, and neither reads the other's. */
export const Reference = z.looseObject({
  reference: text.optional(),
  type: text.optional(),
  identifier: Identifier.optional(),
  display: text.optional(),
});
export type Reference = z.infer<typeof Reference>;

/** The lists of ours that stand in a resource: of numbers and of codes. */
export const systems = {
  task: 'urn:throughgate:task',
  provider: 'urn:throughgate:provider',
  step: 'urn:throughgate:step',
  input: 'urn:throughgate:task-input',
  declineReason: 'urn:throughgate:decline-reason',
  problem: 'urn:throughgate:problem',
  failReason: 'urn:throughgate:fail-reason',
  number: { NOMS: 'urn:throughgate:number:noms', CRN: 'urn:throughgate:number:crn' },
} as const;

export const valueIn = (identifiers: readonly Identifier[], wanted: string): string | undefined =>
  identifiers.find(({ system }) => system === wanted)?.value;

export const codeIn = (concept: CodeableConcept | undefined, wanted: string): string | undefined =>
  concept?.coding?.find(({ system }) => system === wanted)?.code;
