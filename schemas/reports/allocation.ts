import { z } from 'zod';
import { Reference, reportEnvelope } from './envelope';

export const CommunityOfficerChanged = z.object({
  ...reportEnvelope,
  type: z.literal('agency.allocation.community-officer-changed'),
  data: z.object({ allocationId: z.string().min(1).max(120), officerRef: Reference.optional() }),
});
