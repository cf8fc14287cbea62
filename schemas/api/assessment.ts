import { z } from 'zod';
import { NeedsDomain } from '../needs-domain';
import { LocalDate } from '../time';
import { field } from './field-class';

/** What an assessment rests on. `formal-tool`: that one was used, never its items or scores. */
export const AssessmentBasis = z.enum(['conversation', 'observation', 'file', 'formal-tool', 'other-agency']);

/**
 * What somebody thinks of a person, apart from the facts: by whom, on what it rests, and until when it counts.
 *
 * Source: Directive (EU) 2016/680, Article 7.
 */
export const Assessment = z
  .strictObject({
    about: field('content', z.enum([...NeedsDomain.options, 'safety'])),
    says: field('content', z.string().min(1).max(4000)),
    author: field('content', z.string().min(1).max(120)),
    basis: field('content', z.array(AssessmentBasis).min(1).max(5)),
    madeOn: field('content', LocalDate),
    expiresOn: field('content', LocalDate),
  })
  .refine(({ madeOn, expiresOn }) => expiresOn > madeOn, { path: ['expiresOn'], message: 'must lie after madeOn' })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;
