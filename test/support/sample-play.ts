import { decide } from '../../domain/pathway/decide';
import { evolve, newPathway } from '../../domain/pathway/evolve';
import type { PathwayState, Setting } from '../../domain/pathway/state';
import { profileFor } from '../../domain/profiles/registry';
import { definitionOf, shownStatus } from '../../domain/steps/readiness';
import { answerTo } from '../../infra/stand-in/answers';
import { Behaviour, Message } from '../../infra/stand-in/journal';
import { payloadOf, scenesOf } from '../../infra/sample/script';
import type { Rest, Story } from '../../infra/sample/story';
import type { Agency } from '../../schemas/agency';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';
import { translate as community } from '../../services/adapters/community/translate';
import { messageOf } from '../../services/adapters/probation/outbound/message';
import { nothingTold, take, type Told } from '../../services/adapters/probation/outbound/told';
import { translate as prison } from '../../services/adapters/prison/translate';
import { translate as probation } from '../../services/adapters/probation/translate';
import { createIntake } from '../../services/platform/report-intake';
import { createTokens } from '../../services/platform/tokens';
import { zoneTable } from './zone-table';

const translators = { prison, probation, community };
const tokens = createTokens(`test:${Buffer.alloc(32, 7).toString('base64')}`);
const zone = zoneTable('Europe/London');

/** What an adapter publishes of a payload. Throws when it publishes nothing. */
export async function reportFrom(agency: Agency, payload: unknown, now: string): Promise<Report> {
  const translation = translators[agency](payload);
  if (translation.outcome !== 'report') throw new Error(`${agency}: ${JSON.stringify(translation)}`);
  const sent: Report[] = [];
  const publish = createIntake({
    agency,
    tokens,
    store: { get: async () => undefined, put: async () => undefined },
    names: { note: async () => undefined },
    send: async (messages) => {
      for (const { value } of messages) sent.push(JSON.parse(value.toString()) as Report);
    },
    now: () => now,
  });
  await publish(translation.draft);
  return sent[0]!;
}

export type Playing = { day: number; state: PathwayState; told: Told; behaviour?: Behaviour; events: PathwayEvent[] };

export const notYetPlayed = (): Playing => ({ day: -Infinity, state: newPathway, told: nothingTold, events: [] });

/** Plays a story on to a day on plain state: adapters, decisions, and the stand-in's answers, with no server. */
export async function playOn(playing: Playing, story: Story, at: { today: string; day: number; now: string }) {
  const scenes = scenesOf(story, at.today).filter(({ day }) => day > playing.day && day <= at.day);
  for (const scene of scenes) {
    if (scene.probation) playing.behaviour = Behaviour.parse(scene.probation);
    for (const tell of scene.tells) {
      const payload = payloadOf(tell, story, { today: at.today, scene, now: at.now });
      await hear(playing, await reportFrom(tell.agency, payload, at.now), at.now);
    }
  }
  playing.day = at.day;
}

const settingOf = (state: PathwayState, establishment = state.establishment): Setting => ({
  pathwayId: 'p-1',
  personRef: 'person-1',
  profile: profileFor(establishment),
  zone,
});

async function hear(playing: Playing, report: Report, now: string): Promise<void> {
  const establishment = report.type === 'agency.custody.received' ? report.data.establishment : undefined;
  const events = decide({ kind: 'report', now, report }, playing.state, settingOf(playing.state, establishment));
  await follow(playing, events, now);
}

/** Rings the clocks due at an instant. */
export async function ring(playing: Playing, now: string): Promise<void> {
  await follow(playing, decide({ kind: 'clock', now }, playing.state, settingOf(playing.state)), now);
}

async function follow(playing: Playing, events: PathwayEvent[], now: string): Promise<void> {
  playing.events.push(...events);
  playing.state = events.reduce(evolve, playing.state);
  playing.told = events.reduce(take, playing.told);
  if (playing.told.token === undefined) return;
  const due = playing.told.waiting;
  playing.told = { ...playing.told, waiting: [] };
  for (const event of due) {
    const message = Message.parse(messageOf(event, 'X100001'));
    const answer = answerTo({ at: now, message }, playing.behaviour);
    if (answer === undefined) continue;
    await hear(playing, await reportFrom('probation', answer, now), now);
  }
}

/** The state as the api shows it, of all that a rest names. */
export function shown(state: PathwayState, rest: Rest): Rest {
  const { profile } = settingOf(state);
  const statusOf = (key: StepKey) => shownStatus(state.steps[key]!, definitionOf(profile, key)!, { state, profile });
  return {
    ...(rest.phase && { phase: state.phase }),
    ...(rest.lead && { lead: state.lead }),
    ...(rest.conditions && { conditions: state.conditions }),
    ...(rest.closed && { closed: state.closed! }),
    steps: Object.fromEntries((Object.keys(rest.steps) as StepKey[]).map((key) => [key, statusOf(key)])),
    ...(rest.escalated && {
      escalated: Object.fromEntries(
        (Object.keys(rest.escalated) as StepKey[]).map((key) => [key, state.steps[key]?.escalatedTo]),
      ),
    }),
  };
}
