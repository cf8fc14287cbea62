/** Sends a text message to a telephone. @throws when it could not be handed over */
export type SendText = (to: string, text: string) => Promise<void>;

const answersWithinMs = 5_000;

/** Hands it to whoever sends text messages: `POST {to, text}` as JSON. Without such a one no code can be sent. */
export const createSendText =
  (url: string | undefined): SendText =>
  async (to, text) => {
    if (url === undefined) throw new Error('nobody is named who sends text messages');
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to, text }),
      signal: AbortSignal.timeout(answersWithinMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the sender of text messages answered ${response.status}`);
  };
