import { z } from 'zod';
import { openAccessLog } from '../platform/access-log/access-log';
import { withheld } from '../../domain/access/transfer';
import { openBrokenGlass } from '../platform/broken-glass';
import { readConfig } from '../platform/config';
import { every } from '../platform/every';
import { createConnections } from '../platform/connections';
import { openLedgers } from '../platform/ledger';
import { createTaskSecrets, openMailTasks } from '../platform/mail-tasks';
import { consumePathways } from '../platform/pathway-events';
import { reportMessage } from '../platform/reports';
import { runService } from '../platform/service';
import { transfersOf } from '../platform/transfers';
import { createMailSender } from './mail-sender';
import { createNotify } from './notify';
import type { Ledger } from './owed';
import { createLinks } from './links';
import { RecipientsText, withConnected } from './recipients';
import { createTellBrokenGlass } from './tell-broken-glass';

const { ACCESS_HEADS, SMTP_URL, MAIL_FROM, RECIPIENTS, TASK_URL } = readConfig({
  ACCESS_HEADS: z.string().min(1),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address'),
  MAIL_FROM: z.email(),
  RECIPIENTS: RecipientsText,
  TASK_URL: z.url(),
});

runService('notifier', async (service) => {
  const mongo = await service.mongo();
  const keyText = service.config.THROUGHGATE_KEY;
  const accessLog = openAccessLog(mongo, { folder: ACCESS_HEADS, keyText, service: 'notifier' });
  const bus = service.bus();
  const now = () => new Date().toISOString();
  const connections = createConnections(mongo.db, await service.cipher());
  const mail = createMailSender(SMTP_URL, MAIL_FROM);
  service.onStop(() => mail.close());
  const transfers = await transfersOf(service, { name: 'notifier', rule: withheld });
  const notify = createNotify({
    ...openLedgers<Ledger>(mongo.db, 'notifier-ledgers'),
    pass: transfers.pass,
    recipients: () => withConnected(RECIPIENTS, connections),
    linkTo: createLinks({
      ...{ tasks: openMailTasks(mongo.db), secrets: createTaskSecrets(keyText), now },
      url: TASK_URL.replace(/\/$/, ''),
    }),
    from: MAIL_FROM,
    send: mail.send,
    report: (reports) => bus.send(reports.map(reportMessage)),
    log: (disclosure) => accessLog.write(disclosure),
    now,
  });
  every(service, {
    what: 'somebody who watches over broken glass could not be told',
    ms: 5_000,
    work: createTellBrokenGlass({
      ...{ glass: openBrokenGlass(mongo.db), recipients: RECIPIENTS, send: mail.send },
      refused: (watcher) => {
        service.logger.error({ watcher }, 'the address of whoever watches over broken glass takes no mail');
      },
    }),
  });
  transfers.lookAgain((pathwayId) => notify(pathwayId, []));
  await consumePathways(service, bus, { group: 'notifier', tell: notify });
});
