import { systems } from '../../../../schemas/fhir/element';
import type { PlacedTask } from '../../../../schemas/fhir/task';
import type { Instant } from '../../../../schemas/time';
import type { AskedTask } from '../asked-task';

/** FHIR's own word for what is asked by a Task: do what its focus says. */
const fulfill = { coding: [{ system: 'http://hl7.org/fhir/CodeSystem/task-code', code: 'fulfill' }] };
const focus = 'request';

/**
 * An offer as a Task around the request it asks to fulfil. The person is a number and nothing else; `cancelled` tells
 * that nobody waits any more and never why: a death or a recall is not told by post.
 */
export function placedTask(
  { id, step, title, provider, at, replyBy }: AskedTask,
  person: string,
  { status, since }: { status: PlacedTask['status']; since: Instant },
): PlacedTask {
  const subject = { type: 'Patient', identifier: { system: systems.number.CRN, value: person } };
  return {
    resourceType: 'Task',
    contained: [
      {
        resourceType: 'ServiceRequest',
        id: focus,
        status: status === 'cancelled' ? 'revoked' : 'active',
        intent: 'order',
        code: { coding: [{ system: systems.step, code: step }], text: title },
        subject,
      },
    ],
    identifier: [{ system: systems.task, value: id }],
    status,
    intent: 'order',
    code: fulfill,
    focus: { reference: `#${focus}` },
    for: subject,
    authoredOn: at,
    lastModified: since,
    requester: { display: 'Throughgate' },
    owner: { identifier: { system: systems.provider, value: provider } },
    input: [{ type: { coding: [{ system: systems.input, code: 'reply-by' }] }, valueDateTime: replyBy }],
  };
}
