import { z } from 'zod';
import { LocalDate } from '../time';
import { field } from './field-class';

/**
 * `accepted-before-handover`: of handovers whose day is past, those accepted by it · `first-contact-in-a-week`: of
 * releases a week ago or longer, those with first contact within it · `overdue`: of steps that wait for an agency now,
 * those past their day · `refused`: declined or sent back, by reason.
 */
export const FigureName = z.enum(['accepted-before-handover', 'first-contact-in-a-week', 'overdue', 'refused']);
export type FigureName = z.infer<typeof FigureName>;

/** Both days count; without them the year up to today. */
export const FigureQuery = z.strictObject({
  from: field('operational', LocalDate.optional()),
  to: field('operational', LocalDate.optional()),
});

/** Of how many, rounded, or only that they are few; `percent` of them, where they are enough to tell of nobody. */
export const Figure = z
  .object({
    figure: field('operational', FigureName),
    part: field('operational', z.string().optional()),
    about: field('operational', z.int().optional()),
    fewerThan: field('operational', z.int().optional()),
    percent: field('operational', z.int().optional()),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

export const Figures = z
  .object({
    from: field('operational', LocalDate),
    to: field('operational', LocalDate),
    figures: z.array(Figure),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;
