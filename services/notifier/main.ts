import { z } from 'zod';
import { openAccessLog } from '../platform/access-log/access-log';
import { readConfig } from '../platform/config';
import { consumePathways } from '../platform/pathway-events';
import { reportMessage } from '../platform/reports';
import { runService } from '../platform/service';
import { createMailSender } from './mail-sender';
import { createNotify } from './notify';
import type { Ledger } from './owed';
import { RecipientsText } from './recipients';

const { ACCESS_HEADS, SMTP_URL, MAIL_FROM, RECIPIENTS } = readConfig({
  ACCESS_HEADS: z.string().min(1),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address'),
  MAIL_FROM: z.email(),
  RECIPIENTS: RecipientsText,
});

runService('notifier', async (service) => {
  const mongo = await service.mongo();
  const keyText = service.config.THROUGHGATE_KEY;
  const accessLog = openAccessLog(mongo, { folder: ACCESS_HEADS, keyText, service: 'notifier' });
  const bus = service.bus();
  const mail = createMailSender(SMTP_URL, MAIL_FROM);
  service.onStop(() => mail.close());
  const ledgers = mongo.db.collection<Ledger & { _id: string }>('notifier-ledgers');
  const notify = createNotify({
    load: async (pathwayId) => (await ledgers.findOne({ _id: pathwayId })) ?? undefined,
    save: async (pathwayId, { seq, profile, profileVersion, identifiers, owed }) => {
      const ledger = { seq, profile, profileVersion, identifiers, owed };
      await ledgers.replaceOne({ _id: pathwayId }, ledger, { upsert: true });
    },
    recipients: RECIPIENTS,
    send: mail.send,
    report: (reports) => bus.send(reports.map(reportMessage)),
    log: (disclosure) => accessLog.write(disclosure),
    now: () => new Date().toISOString(),
  });
  await consumePathways(service, bus, { group: 'notifier', tell: notify });
});
