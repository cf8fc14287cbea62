import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Only these are ever written: a new word must be added here by someone who knows that it holds nobody's data. */
const allowed = new Set(
  [
    'agency attempt bytes code config count err fetchAgeMs group host id kind level method ms name offset partition',
    'pathwayId port reason reportId reportType reqId responseTime route seq service since statusCode topic trace url waitsFor',
  ].flatMap((line) => line.split(' ')),
);

/** A JSON log, on standard output where nothing else is said. Fields outside the allow-list are named under `withheld`, their values are not written. */
export const createLogger = (service: string, to: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level: process.env['LOG_LEVEL'] ?? 'info',
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: onlyAllowed },
      serializers: { err: describeError },
    },
    to,
  );

export function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields);
  const kept = Object.fromEntries(entries.filter(([name]) => allowed.has(name)));
  const withheld = entries.map(([name]) => name).filter((name) => !allowed.has(name));
  return withheld.length === 0 ? kept : { ...kept, withheld };
}

/** A syntax error quotes the text it stumbled over, so its message stays out of the log. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error object' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error instanceof SyntaxError ? {} : { message: error.message, stack: error.stack }),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}
