import { z } from 'zod';
import { Agency } from '../agency';
import { Scheme } from '../identifier';
import { Instant } from '../time';
import { field } from './field-class';

/** A connected agency's name in addresses, sources and topics: `northmoor-council`. */
export const ConnectionName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,39}$/, 'must be 3 to 40 of a-z, 0-9 and -')
  .refine((name) => !Agency.options.some((kind) => kind === name), 'is the name of a kind of agency');

/** One of an agency's codes and our word for it; `field` is a field of the event's data, or `type` for its own types. */
export const CodeMapping = z
  .strictObject({
    field: field('operational', z.string().regex(/^[A-Za-z]{1,40}$/)),
    code: field('operational', z.string().regex(/^[\w.:-]{1,80}$/)),
    word: field('operational', z.string().regex(/^[\w.:-]{1,80}$/)),
  })
  .meta({ id: 'CodeMapping' });
export type CodeMapping = z.infer<typeof CodeMapping>;

/** An event as an agency would send it, about nobody. */
export const TestEventRequest = z
  .strictObject({
    type: field('operational', z.string().min(1).max(200)),
    data: field('operational', z.record(z.string(), z.unknown()).default({})),
  })
  .meta({ id: 'TestEventRequest' });

/** What becomes of it: read in full and kept from everybody, or set aside, and why. */
export const TestEventAnswer = z
  .object({
    id: field('operational', z.string()),
    outcome: field('operational', z.enum(['test', 'set-aside'])),
    reason: field('operational', z.string().optional()),
  })
  .meta({ id: 'TestEventAnswer' });
export type TestEventAnswer = z.infer<typeof TestEventAnswer>;

/** One of an agency's codes, whatever it means. */
export const OwnCode = CodeMapping.omit({ word: true }).meta({ id: 'OwnCode' });
export type OwnCode = z.infer<typeof OwnCode>;

/** The mapping as it stands now, and how many events that were held for it went on. */
export const MappingAnswer = CodeMapping.extend({ redriven: field('operational', z.int()) }).meta({
  id: 'MappingAnswer',
});

/** Words by which profiles ask a provider: a candidate, or a role in what the community does. */
const provides = field('operational', z.array(z.string().min(1).max(60)).max(40));

export const ConnectionRequest = z
  .strictObject({
    name: field('operational', ConnectionName),
    kind: field('operational', Agency),
    schemes: field('operational', z.array(Scheme).min(1)),
    provides: provides.default([]),
  })
  .meta({ id: 'ConnectionRequest' });

export const ProvidesRequest = z.strictObject({ provides }).meta({ id: 'ProvidesRequest' });

/** Where an agency is told what concerns it, signed: https, or this machine on a stack of one machine. */
export const WebhookRequest = z
  .strictObject({ url: field('operational', z.url().max(500)) })
  .meta({ id: 'WebhookRequest' });

/** The secret is shown this once; the one before it stays good until the next. */
export const WebhookSecret = z
  .object({
    name: field('operational', z.string()),
    url: field('operational', z.string()),
    secret: field('operational', z.string()),
  })
  .meta({ id: 'WebhookSecret' });

/** Whoever is reached by e-mail alone, and by which telephone the code of a link comes to them. */
export const MailContact = z
  .strictObject({
    address: field('identity', z.email().max(200)),
    contact: field('identity', z.string().min(1).max(120)),
    phone: field('identity', z.string().regex(/^\+[\d ]{6,20}$/, 'must be a telephone number as +47 900 00 000')),
    language: field('operational', z.enum(['en', 'nb']).default('en')),
  })
  .meta({ id: 'MailContact' });
export type MailContact = z.infer<typeof MailContact>;

/** Since when an agency is reached by mail; of whom it reaches nothing is shown again. */
export const MailAnswer = z
  .object({ name: field('operational', z.string()), mailSince: field('operational', Instant) })
  .meta({ id: 'MailAnswer' });

export const RevokedLinks = z.object({ revoked: field('operational', z.int()) }).meta({ id: 'RevokedLinks' });

/** An agency that tells by the generic doors. Of its keys only their times are told. */
export const Connection = z
  .object({
    name: field('operational', z.string()),
    kind: field('operational', Agency),
    schemes: field('operational', z.array(Scheme)),
    tells: field('operational', z.array(z.string())),
    codes: z.array(CodeMapping),
    keysSince: field('operational', z.array(Instant)),
    topic: field('operational', z.string()),
    provides,
    webhook: z
      .object({ url: field('operational', z.string()), secretsSince: field('operational', z.array(Instant)) })
      .optional(),
    mailSince: field('operational', Instant.optional()),
  })
  .meta({ id: 'Connection' });
export type Connection = z.infer<typeof Connection>;

/** The key is shown this once; here it is kept as a hash. */
export const ConnectionKey = z
  .object({ name: field('operational', z.string()), key: field('operational', z.string()) })
  .meta({ id: 'ConnectionKey' });
