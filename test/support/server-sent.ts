import { as } from './api-in-memory';

export type Sent = { id: string; data: unknown };

/** Opens a stream of server-sent events; `next` resolves with the next one that carries data. */
export async function openStream(url: string, headers: Record<string, string> = {}) {
  const ended = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...as('maya-thornbury'), ...headers },
    signal: ended.signal,
  });
  const waiting: ((sent: Sent) => void)[] = [];
  const heard: Sent[] = [];
  void (async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const sent = sentIn(text.slice(0, end));
        text = text.slice(end + 2);
        if (sent === undefined) continue;
        const take = waiting.shift();
        if (take === undefined) heard.push(sent);
        else take(sent);
      }
    }
  })().catch(() => undefined);
  return {
    status: response.status,
    next: (): Promise<Sent> => {
      const sent = heard.shift();
      return sent === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(sent);
    },
    close: () => ended.abort(),
  };
}

function sentIn(block: string): Sent | undefined {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const { id = '', data } = fields as { id?: string; data?: string };
  return data === undefined ? undefined : { id, data: JSON.parse(data) as unknown };
}
