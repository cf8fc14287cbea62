import { profileOf } from '../../domain/profiles/registry';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { Access } from '../platform/access-log/chain';
import { createDisclosing } from '../platform/access-log/on-record';
import type { SendMail } from './mail-sender';
import { noticeMail } from './notice-mail';
import { reportsOf } from './notice-report';
import { nothingOwed, take, type Ledger, type Owed } from './owed';
import type { Recipients } from './recipients';

export type NotifyPorts = {
  load: (pathwayId: string) => Promise<Ledger | undefined>;
  save: (pathwayId: string, ledger: Ledger) => Promise<void>;
  recipients: Recipients;
  send: SendMail;
  report: (reports: Report[]) => Promise<void>;
  /** Before it leaves: what cannot be logged is not disclosed. */
  log: (disclosure: Access) => Promise<void>;
  now: () => string;
};

/**
 * Sends what the events of one pathway make owed, and reports each. What was sent is saved before anything is tried
 * again, so that an outage repeats at most one mail, under the same Message-ID. @throws when a server is away
 */
export function createNotify(ports: NotifyPorts) {
  const tellNext = createTellNext(ports);
  const isKnown = (to: string): boolean => Object.hasOwn(ports.recipients, to);
  return async function notify(pathwayId: string, events: readonly PathwayEvent[]): Promise<void> {
    const before = (await ports.load(pathwayId)) ?? nothingOwed;
    let ledger = events.reduce((held, event) => take(held, event, isKnown), before);
    try {
      while (ledger.owed.length > 0) {
        await tellNext(pathwayId, ledger);
        ledger = { ...ledger, owed: ledger.owed.slice(1) };
      }
    } finally {
      if (ledger !== before) await ports.save(pathwayId, ledger);
    }
  };
}

/** One mail. Whoever has no address any more is passed over. */
function createTellNext({ recipients, send, report, log, now }: NotifyPorts) {
  const disclose = createDisclosing(log);
  return async function tellNext(pathwayId: string, ledger: Ledger): Promise<void> {
    const [owed] = ledger.owed;
    const recipient = owed && recipients[owed.to];
    if (owed === undefined || recipient === undefined) return;
    const { notice, to } = owed;
    await disclose(disclosureOf({ notice, to }, { pathwayId, ledger, at: now() }), async () => {
      const outcome = await send(noticeMail(owed, recipient));
      await report(reportsOf({ owed, ledger, outcome, at: now() }));
    });
  };
}

type Told = { pathwayId: string; ledger: Ledger; at: string };

const disclosureOf = ({ notice, to }: Pick<Owed, 'notice' | 'to'>, { pathwayId, ledger, at }: Told): Access => ({
  at,
  kind: 'disclosure',
  agency: to,
  who: 'notifier',
  role: 'agency-system',
  purpose: 'own-steps',
  what: `mail ${notice}`,
  pathways: [pathwayId],
  fields: ['notice', 'replyBy'],
  legalBasis: profileOf(ledger.profile, ledger.profileVersion)?.sharing ?? 'statute',
});
