import { Option, type Command } from 'commander';
import { DeliveryState } from '../../schemas/api/delivery';
import type { Api } from './api';
import { actingAs } from './acting-as';
import type { Addresses, Surroundings } from './addresses';
import { listed } from './listed';
import type { Result } from './result';
import { mailTo, revokeLinks } from './mail-contact';
import { listDeliveries, provide, redriveDeliveries, tellAt, tellTest } from './webhooks';

type Register = (parent: Command, usage: string, description: string) => Command;
type Given = { addresses: Addresses; env: Surroundings['env']; done: (result: Result) => void };

/** `agency …`: what a connected agency is told, where, and whether it arrived. */
export function addWebhookCommands(agency: Command, command: Register, { addresses, env, done }: Given): void {
  const acting = (as: string | undefined) => addresses.api(actingAs(as, env));
  const asWho = ['--as <who>', 'who acts'] as const;
  command(agency, 'provides <name> <words>', 'By which words profiles ask it from now on, with commas between.')
    .option(...asWho)
    .action(async (name: string, words: string, { as }: { as?: string }) =>
      done(await provide(acting(as), name, listed(words))),
    );
  command(agency, 'webhook <name>', 'Where it is told; shows a secret this once. Again: another secret beside it.')
    .requiredOption('--url <url>', 'https, or http on this machine')
    .option(...asWho)
    .action(async (name: string, { url, as }: { url: string; as?: string }) =>
      done(await tellAt(acting(as), name, url)),
    );
  command(agency, 'test <name>', 'Send it a message about nobody, signed as every other.')
    .option(...asWho)
    .action(async (name: string, { as }: { as?: string }) => done(await tellTest(acting(as), name)));
  command(agency, 'deliveries <name>', 'What it was sent, when, and what it answered; newest first.')
    .addOption(new Option('--state <state>', 'only those').choices(DeliveryState.options))
    .action(async (name: string, { state }: { state?: DeliveryState }) =>
      done(await listDeliveries(addresses.api(), name, state)),
    );
  command(agency, 'redrive <name> [message]', 'Send again what was given up: one message by its id, or all.')
    .option(...asWho)
    .action(async (name: string, message: string | undefined, { as }: { as?: string }) =>
      done(await redriveDeliveries(acting(as), name, message)),
    );
  addMailCommands(agency, command, { acting, done });
}

type Contact = Record<'to' | 'contact' | 'phone' | 'language', string> & { as?: string };
type Acting = (as: string | undefined) => Api;

function addMailCommands(
  agency: Command,
  command: Register,
  { acting, done }: { acting: Acting; done: Given['done'] },
) {
  command(agency, 'mail <name>', 'Whom it is reached by that has e-mail only: a link to each task goes there.')
    .requiredOption('--to <address>', 'the mail address')
    .requiredOption('--contact <name>', 'whose it is')
    .requiredOption('--phone <number>', 'the telephone the code of a link comes to, as +47 900 00 000')
    .addOption(new Option('--language <language>', 'of mails and pages').choices(['en', 'nb']).default('en'))
    .option('--as <who>', 'who acts')
    .action(async (name: string, { as, to: address, contact, phone, language }: Contact) =>
      done(await mailTo(acting(as), name, { address, contact, phone, language })),
    );
  command(agency, 'revoke-links <name>', 'No link it was sent opens anything any more.')
    .option('--as <who>', 'who acts')
    .action(async (name: string, { as }: { as?: string }) => done(await revokeLinks(acting(as), name)));
}
