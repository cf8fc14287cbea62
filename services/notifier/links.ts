import type { Instant } from '../../schemas/time';
import { longHash } from '../platform/long-hash';
import type { MailTasks, TaskSecrets } from '../platform/mail-tasks';
import type { Link } from './notice-mail';
import type { Ledger, Owed } from './owed';

type Parts = { tasks: Pick<MailTasks, 'add'>; secrets: Pick<TaskSecrets, 'linkOf'>; url: string; now: () => Instant };

/** Nobody waits for an answer by a day to what is to be done: such a link is good for so long. */
const goodForMs = 30 * 24 * 60 * 60 * 1000;

/** Makes the link of one notice; made again it is the same one. `url`: where the pages of tasks are reached. */
export const createLinks = ({ tasks, secrets, url, now }: Parts) =>
  async function linkTo(owed: Owed, agency: string, pathway: { pathwayId: string; ledger: Ledger }): Promise<Link> {
    const { notice, step, to, offer, work, replyBy } = owed;
    const at = now();
    const secret = secrets.linkOf(notice);
    const until = replyBy ?? new Date(Date.parse(at) + goodForMs).toISOString();
    await tasks.add({
      ...{ _id: notice, linkHash: longHash(secret), agency, to, pathwayId: pathway.pathwayId, step },
      ...(offer === undefined ? {} : { offer }),
      ...(work && { work }),
      ...{ identifiers: pathway.ledger.identifiers, sentAt: at, expiresAt: until },
      ...{ state: 'open', codesAsked: [], version: 1 },
    });
    return { url: `${url}/task/${secret}`, until };
  };
