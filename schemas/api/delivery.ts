import { z } from 'zod';
import { Instant } from '../time';
import { field } from './field-class';

/** `held`: until the agency's number of the person is known; `dead`: tried often enough, and waiting for a person. */
export const DeliveryState = z.enum(['held', 'waiting', 'delivered', 'dead']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** One message to one agency, and each time it was sent: what the receiver answered, or why it could not be reached. */
export const Delivery = z
  .object({
    messageId: field('operational', z.string()),
    pathwayId: field('operational', z.string().optional()),
    type: field('step-fact', z.string()),
    occurredAt: field('operational', Instant),
    state: field('operational', DeliveryState),
    dueAt: field('operational', Instant),
    attempts: z.array(
      z.object({
        at: field('operational', Instant),
        status: field('operational', z.int().optional()),
        error: field('operational', z.enum(['away', 'timeout', 'address-not-allowed']).optional()),
      }),
    ),
    redriven: z.array(z.object({ by: field('operational', z.string()), at: field('operational', Instant) })),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof Delivery>;

export const DeliveryQuery = z.object({ state: field('operational', DeliveryState.optional()) });

/** A message by its id, or all that are dead. */
export const RedriveDeliveries = z
  .strictObject({ messageId: field('operational', z.string().min(1).max(200).optional()) })
  .meta({ id: 'RedriveDeliveries' });

export const RedrivenDeliveries = z
  .object({ redriven: field('operational', z.int()) })
  .meta({ id: 'RedrivenDeliveries' });

/** A message of nobody, to see that it arrives; its delivery is found under this id. */
export const TestDelivery = z.object({ messageId: field('operational', z.string()) }).meta({ id: 'TestDelivery' });
