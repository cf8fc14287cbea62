import { z } from 'zod';
import { Identifier } from '../identifier';
import { eventEnvelope } from './envelope';

export const IdentityLinked = z.object({
  ...eventEnvelope,
  type: z.literal('transition.identity.linked'),
  data: z.object({ identifiers: z.array(Identifier) }),
});

export const IdentityMerged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.identity.merged'),
  data: z.object({ surviving: Identifier, removed: Identifier }),
});

/** `brought`: the events, by their number, that came of what was told under the number that goes. */
export const IdentityUnmerged = z.object({
  ...eventEnvelope,
  type: z.literal('transition.identity.unmerged'),
  data: z.object({
    reactivated: Identifier,
    remaining: Identifier,
    brought: z.array(z.int().positive()).optional(),
  }),
});
