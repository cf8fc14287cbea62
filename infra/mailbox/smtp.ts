import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mail } from './post';

/** An address that begins so is nobody's: a mail to it comes back. */
const nobody = 'nobody@';

/** Takes every mail for any address, and keeps it; asks for no sign-in, for it listens on loopback only. */
export function createSmtp(keep: (mail: Mail) => void): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith(nobody)) done(Object.assign(new Error('No such mailbox here'), { responseCode: 550 }));
      else done();
    },
    onData(stream, { envelope }, done) {
      text(stream).then(
        (source) => {
          keep({ at: new Date().toISOString(), to: envelope.rcptTo.map(({ address }) => address), source });
          done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
}
