import type { openBrokenGlass } from '../platform/broken-glass';
import type { SendMail } from './mail-sender';
import { messageIdOf } from './notice-mail';
import type { Recipients } from './recipients';

type Ports = {
  glass: ReturnType<typeof openBrokenGlass>;
  recipients: Recipients;
  send: SendMail;
  /** Their address does not take it: somebody has to set another one. */
  refused: (watcher: string) => void;
};

const words = {
  en: {
    subject: 'Somebody broke the glass',
    text: 'Somebody opened a pathway that is not theirs, in an emergency, for a day at most. This mail names nobody on purpose. Who, of whom and why stands in the console under “Access”, by this number:',
  },
  nb: {
    subject: 'Noen har brukt nødtilgang',
    text: 'Noen har åpnet et forløp som ikke er deres, i en nødsituasjon og for høyst ett døgn. Denne e-posten nevner med hensikt ingen ved navn. Hvem, om hvem og hvorfor står i konsollen under «Tilgang», med dette nummeret:',
  },
} as const;

/** Tells whoever watches over it of each broken glass, once; whoever has no address yet is told when there is one. */
export const createTellBrokenGlass = ({ glass, recipients, send, refused }: Ports) =>
  async function tellBrokenGlass(): Promise<void> {
    for (const { id, untold } of await glass.untold())
      for (const watcher of untold) {
        const recipient = recipients[watcher];
        if (recipient === undefined) continue;
        const { subject, text } = words[recipient.language];
        const messageId = messageIdOf(`broken-glass/${id}/${watcher}`);
        const { arrived } = await send({ messageId, to: recipient.mail, subject, text: `${text}\n\n${id}` });
        if (!arrived) refused(watcher);
        await glass.told(id, watcher);
      }
  };
