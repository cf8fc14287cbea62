import { z } from 'zod';
import { Lead } from '../pathway';
import { LegalBasis } from '../reports/person';
import { ObservationSetting } from '../reports/regime';
import { Track } from '../step';
import { LocalDate } from '../time';
import { OverrideReason } from '../work-reason';
import { field } from './field-class';

const words = z.string().max(4000);
const needed = words.refine((text) => text.trim() !== '', { message: 'must be written' });

/** What an officer may say of a whole pathway; no agency's system reports it. */
export const PathwayActName = z.enum(['move-profile', 'propose-release', 'override-lead', 'decide-track', 'observe']);
export type PathwayActName = z.infer<typeof PathwayActName>;

/** Who leads until the end of a day, whatever the rule says; a supervisor decides. */
export const OverrideLeadRequest = z
  .strictObject({
    lead: field('step-fact', Lead),
    reason: field('step-fact', OverrideReason),
    until: field('step-fact', LocalDate),
    note: field('note', words.optional()),
  })
  .meta({ id: 'OverrideLeadRequest' });

/** `facts`: what the decision rests on; `workers`: who then works with the person; `personView`: what the person says of it. */
export const DecideTrackRequest = z
  .strictObject({
    track: field('step-fact', Track),
    legalBasis: field('step-fact', LegalBasis),
    facts: field('note', needed),
    reviewOn: field('step-fact', LocalDate),
    workers: field('operational', z.array(z.string().min(1).max(120)).max(4)),
    personView: field('note', words.optional()),
  })
  .meta({ id: 'DecideTrackRequest' });
export type DecideTrackRequest = z.infer<typeof DecideTrackRequest>;

/** A dated fact in the observer's own words; what it may mean has no place in it. `counterpart`: what goes well. */
export const RecordObservationRequest = z
  .strictObject({
    setting: field('step-fact', ObservationSetting),
    saw: field('note', needed),
    did: field('note', words.optional()),
    counterpart: field('note', words.optional()),
    differs: field('step-fact', z.boolean()),
  })
  .meta({ id: 'RecordObservationRequest' });
export type RecordObservationRequest = z.infer<typeof RecordObservationRequest>;
