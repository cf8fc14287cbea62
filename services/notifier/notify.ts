import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { Access } from '../platform/access-log/chain';
import { createDisclosing } from '../platform/access-log/on-record';
import { localDay } from '../platform/local-day';
import type { Pass } from '../platform/transfers';
import { invitationOf, isMeeting } from './invitation';
import type { SendMail } from './mail-sender';
import { meetingWords, noticeMail, type Link } from './notice-mail';
import { reportsOf } from './notice-report';
import { nothingOwed, profileIn, take, withReceiver, type Ledger, type Owed } from './owed';
import type { Recipient, Recipients } from './recipients';

export type NotifyPorts = {
  load: (pathwayId: string) => Promise<Ledger | undefined>;
  save: (pathwayId: string, ledger: Ledger) => Promise<void>;
  recipients: () => Promise<Recipients>;
  /** Makes the link by which a connected agency comes to its task. */
  linkTo: (owed: Owed, agency: string, pathway: { pathwayId: string; ledger: Ledger }) => Promise<Link>;
  /** Whom invitations come from. */
  from: string;
  send: SendMail;
  pass: Pass;
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
  return async function notify(pathwayId: string, events: readonly PathwayEvent[]): Promise<void> {
    const before = (await ports.load(pathwayId)) ?? nothingOwed;
    const recipients = await ports.recipients();
    let ledger = events.reduce((held, event) => take(held, event, (owed) => isTold(owed, recipients)), before);
    const held: Owed[] = [];
    try {
      for (let [next] = ledger.owed; next !== undefined; [next] = ledger.owed) {
        if (await tellNext(pathwayId, ledger, recipients)) ledger = withReceiver(ledger, next);
        else held.push(next);
        ledger = { ...ledger, owed: ledger.owed.slice(1) };
      }
    } finally {
      if (ledger !== before) await ports.save(pathwayId, { ...ledger, owed: [...held, ...ledger.owed] });
    }
  };
}

/** What is to be done is told to whom a link leads there; a mail without one could only ask for an answer. */
const isTold = ({ to, work }: Owed, recipients: Recipients): boolean =>
  Object.hasOwn(recipients, to) && (work !== true || recipients[to]?.agency !== undefined);

/** One mail. Whoever has no address any more is passed over. False while it may not leave for where they are. */
function createTellNext({ linkTo, from, send, pass, report, log, now }: NotifyPorts) {
  const disclose = createDisclosing(log);
  return async function tellNext(pathwayId: string, ledger: Ledger, recipients: Recipients): Promise<boolean> {
    const [owed] = ledger.owed;
    const recipient = owed && recipients[owed.to];
    if (owed === undefined || recipient === undefined) return true;
    const { notice, to } = owed;
    const { agency } = recipient;
    const { country, zone = 'UTC' } = profileIn(ledger) ?? {};
    const passed = await pass({ agency: agency ?? to, from: country, pathwayId, message: `mail ${notice}` });
    if (!passed.leaves) return false;
    const link = agency === undefined || owed.corrected ? undefined : await linkTo(owed, agency, { pathwayId, ledger });
    const mail = {
      ...noticeMail(owed, recipient, { zone, link }),
      ...invitationIn(owed, { ledger, recipient, from, at: now() }),
    };
    await disclose(disclosureOf({ notice, to }, { pathwayId, ledger, at: now(), ...passed }), async () => {
      const outcome = await send(mail);
      // A correction is no notice of the step: how long before the release somebody knew is told by the first.
      if (!owed.corrected) await report(reportsOf({ owed, ledger, outcome, at: now() }));
    });
    return true;
  };
}

type Inviting = { ledger: Ledger; recipient: Recipient; from: string; at: string };

/** Where people are to meet, the day by which. */
function invitationIn({ notice, step }: Owed, { ledger, recipient, from, at }: Inviting): { invitation?: string } {
  const due = ledger.dues?.[step];
  const profile = profileIn(ledger);
  if (due === undefined || profile === undefined || !isMeeting(step)) return {};
  // A due time is the end of its day, which is the next day's first moment somewhere.
  const day = localDay(new Date(Date.parse(due) - 1).toISOString(), profile.zone);
  return { invitation: invitationOf({ notice, at, day, from, to: recipient.mail, summary: meetingWords(recipient) }) };
}

type Told = { pathwayId: string; ledger: Ledger; at: string; legalBasis?: string };

const disclosureOf = (
  { notice, to }: Pick<Owed, 'notice' | 'to'>,
  { pathwayId, ledger, at, legalBasis }: Told,
): Access => ({
  at,
  kind: 'disclosure',
  agency: to,
  who: 'notifier',
  role: 'agency-system',
  purpose: 'own-steps',
  what: `mail ${notice}`,
  pathways: [pathwayId],
  fields: ['notice', 'replyBy'],
  legalBasis: legalBasis ?? profileIn(ledger)?.sharing ?? 'statute',
});
