import type { Service } from './service';

type Repeated = { what: string; ms: number; work: () => Promise<void> };

/** Does something again and again until the service ends, one round `ms` after the other; one that fails is logged. */
export function every({ logger, onStop }: Pick<Service, 'logger' | 'onStop'>, { what, ms, work }: Repeated): void {
  let next: NodeJS.Timeout;
  const again = (): void => {
    next = setTimeout(() => {
      work()
        .catch((err: unknown) => {
          logger.warn({ err }, what);
        })
        .finally(again);
    }, ms);
  };
  again();
  onStop(() => {
    clearTimeout(next);
  });
}
