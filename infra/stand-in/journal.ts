import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NeedsDomain } from '../../schemas/needs-domain';
import { ReturnReason } from '../../schemas/step';

/** How the made-up officers of one person answer an offer; `silent` leaves it to a human at the console. */
export const Behaviour = z.object({
  answers: z.enum(['accept', 'return', 'silent']),
  afterMs: z.int().min(0).max(3_600_000).default(0),
  reason: ReturnReason.default('incomplete'),
  missing: z.array(NeedsDomain).optional(),
});
export type Behaviour = z.infer<typeof Behaviour>;

export const Message = z.looseObject({
  eventType: z.string(),
  messageId: z.string().min(1),
  personReference: z.object({ identifiers: z.array(z.object({ type: z.string(), value: z.string() })).min(1) }),
  additionalInformation: z.looseObject({ step: z.string(), offer: z.int().positive().optional() }),
});
export type Message = z.infer<typeof Message>;

export type Kept = { at: string; message: Message };

const Entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('behaviour'), crn: z.string(), behaviour: Behaviour }),
  z.object({ kind: z.literal('message'), at: z.string(), message: Message }),
  z.object({ kind: z.literal('answered'), messageId: z.string() }),
]);
type Entry = z.infer<typeof Entry>;

export type Journal = {
  behave: (crn: string, behaviour: Behaviour) => void;
  behaviourOf: (crn: string) => Behaviour | undefined;
  /** Undefined when the message was kept before. */
  keep: (message: Message, at: string) => Kept | undefined;
  answered: (messageId: string) => void;
  /** Oldest first. */
  messages: () => Kept[];
  unanswered: () => Kept[];
};

/** What the made-up agency knows. With a folder it survives the end of the process, a line for each thing learned. */
export function openJournal(folder: string | undefined): Journal {
  const behaviours = new Map<string, Behaviour>();
  const messages = new Map<string, Kept>();
  const answered = new Set<string>();
  const learn = (entry: Entry): void => {
    if (entry.kind === 'behaviour') behaviours.set(entry.crn, entry.behaviour);
    if (entry.kind === 'message') messages.set(entry.message.messageId, entry);
    if (entry.kind === 'answered') answered.add(entry.messageId);
  };
  const file = folder === undefined ? undefined : join(folder, 'journal.jsonl');
  if (file !== undefined) read(file).forEach(learn);
  const note = (entry: Entry): void => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(entry)}\n`);
    learn(entry);
  };
  return {
    behave: (crn, behaviour) => {
      note({ kind: 'behaviour', crn, behaviour });
    },
    behaviourOf: (crn) => behaviours.get(crn),
    keep: (message, at) => {
      if (messages.has(message.messageId)) return undefined;
      note({ kind: 'message', at, message });
      return messages.get(message.messageId);
    },
    answered: (messageId) => {
      note({ kind: 'answered', messageId });
    },
    messages: () => [...messages.values()],
    unanswered: () => [...messages.values()].filter(({ message }) => !answered.has(message.messageId)),
  };
}

/** A line cut off by a sudden end is one that nobody was told of. */
function read(file: string): Entry[] {
  mkdirSync(join(file, '..'), { recursive: true });
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [Entry.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
}
