import { say } from './progress';

/**
 * Runs `stop` once, on Ctrl-C, on SIGTERM, when the process that started us is gone, and on a failure nobody caught;
 * then ends this process. A second signal changes nothing: the first is being carried out.
 *
 * @param wanted the exit code where a signal is the usual end; else a signal counts as an interruption
 * @returns the same stop, for an end of our own accord
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  wanted?: { exitCode: number },
): (exitCode: number) => Promise<never> {
  let stopping: Promise<never> | undefined;
  const end = async (exitCode: number): Promise<never> => {
    try {
      await stop();
    } catch (error) {
      say(`Stopping went wrong: ${String(error)}`);
      process.exit(1);
    }
    process.exit(exitCode);
  };
  const once = (exitCode: number): Promise<never> => (stopping ??= end(exitCode));
  process.on('SIGINT', () => void once(wanted?.exitCode ?? 130));
  process.on('SIGTERM', () => void once(wanted?.exitCode ?? 143));
  process.on('disconnect', () => void once(1));
  for (const failure of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(failure, (error: unknown) => {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      void once(1);
    });
  }
  return once;
}
