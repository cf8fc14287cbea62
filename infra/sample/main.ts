import Fastify from 'fastify';
import { z } from 'zod';
import { parseConfig } from '../../services/platform/config';
import { startInternal } from '../../services/platform/health';
import { createAskAs, reader } from '../local/ask-as';
import { say } from '../local/progress';
import { createAgencies } from './agencies';
import { cast } from './cast/cast';
import { todayInLondon } from './day';
import { openPlayed, type PlayedFile } from './played';
import { createPlayer, type Player } from './player';
import { firstDay, lasting, restOn } from './script';
import { createWitness } from './witness';

/** At start all but the last two days are played; those are for the one who watches. */
const keptBack = 2;

const port = z.coerce.number().int().min(0).max(65_535).default(0);
const adapters = z.object({ prison: z.url(), probation: z.url(), community: z.url() });

const config = parseConfig(
  {
    HOST: z.string().default('127.0.0.1'),
    PORT: port,
    INTERNAL_PORT: port,
    ADAPTER_URLS: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(adapters),
    STAND_IN_URL: z.url(),
    API_URL: z.url(),
    OIDC_ISSUER: z.url(),
    OIDC_AUDIENCE: z.string().min(1),
    OIDC_CLIENT_KEY_FILE: z.string().min(1),
    DATA_FOLDER: z.string().min(1),
  },
  process.env,
);

function tour(file: PlayedFile) {
  const { today, day } = file.read();
  const first = firstDay(cast, today);
  return {
    today,
    day: (day ?? first - 1) - first + 1,
    days: 1 - first,
    stops: cast.map(({ card, person, unknown }) => ({ ...card, ...(unknown ? {} : { noms: person.noms }) })),
  };
}

function expected(file: PlayedFile, player: Player) {
  const { today, day } = file.read();
  const whole = today === todayInLondon();
  const rests = cast.flatMap((story) => {
    const rest = restOn(story, { day: day ?? -Infinity, today });
    return rest === undefined ? [] : [[story.person.noms, whole ? rest : lasting(rest)] as const];
  });
  return { playing: player.isPlaying(), day, reports: player.reports(), people: Object.fromEntries(rests) };
}

function openDoor(file: PlayedFile, player: Player) {
  const app = Fastify({ forceCloseConnections: true });
  app.get('/tour', () => tour(file));
  app.get('/expected', () => expected(file, player));
  app.post('/next-day', async () => {
    await player.nextDay();
    return tour(file);
  });
  app.post('/play', async (request, reply) => {
    const wish = z.object({ until: z.int().max(0) }).safeParse(request.body);
    if (!wish.success) return reply.code(400).send({ message: 'until is a day, 0 is today and -1 the day before' });
    await player.playUntil(wish.data.until);
    return tour(file);
  });
  return app;
}

async function main(): Promise<void> {
  const { HOST: host, ADAPTER_URLS, STAND_IN_URL, API_URL, DATA_FOLDER } = config;
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_KEY_FILE: keyFile } = config;
  const file = openPlayed(DATA_FOLDER);
  const agencies = createAgencies(ADAPTER_URLS, STAND_IN_URL);
  const now = (): string => new Date().toISOString();
  const witness = createWitness(API_URL, createAskAs({ issuer, audience, keyFile, reader }));
  const player = createPlayer({ stories: cast, agencies, witness, file, now, say });
  // Begun before anyone can ask: a caseload that is still to be played must not look as if it had come to rest.
  const played = player.playUntil(-keptBack);
  const app = openDoor(file, player);
  const internal = await startInternal({ host, port: config.INTERNAL_PORT, service: 'sample', checks: new Map() });
  say(`Sample caseload: ${await app.listen({ host, port: config.PORT })}`);
  const end = async (): Promise<void> => {
    await app.close();
    await internal.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
  await played;
}

void main();
