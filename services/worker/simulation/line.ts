import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The wire between the worker and its server, which can be cut: for the server the worker is then away. */
export type Line = { address: string; cut(): void; mend(): void; close(): Promise<void> };

export async function createLine(server: string): Promise<Line> {
  const [host = '127.0.0.1', port = ''] = server.split(':');
  const open = new Set<Socket>();
  let isCut = false;
  // What is small goes at once: waiting for more to go with it would double the time of every answer.
  const noDelay = true;
  const wire = createServer({ noDelay }, (near) => {
    if (isCut) return void near.destroy();
    const far = connect({ host, port: Number(port), noDelay });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one
        .once('error', () => other.destroy())
        .once('close', () => {
          open.delete(one);
          other.destroy();
        });
    }
  });
  await new Promise<void>((listening) => wire.listen({ port: 0, host: '127.0.0.1' }, listening));
  const hangUp = (): void => open.forEach((socket) => socket.destroy());
  return {
    address: `127.0.0.1:${(wire.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      hangUp();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise((closed) => {
        wire.close(() => closed());
        hangUp();
      }),
  };
}
