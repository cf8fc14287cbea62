import { basename } from 'node:path';
import { plantedBundle, type Plant } from '../support/pathway-bundle';
import { replayErrors, storedHistories } from '../support/pathway-history';

/** Each change is bundled anew. */
const bundlingTakes = 60_000;
const histories = storedHistories();
const shell = 'workflows/release-pathway/workflow.ts';
const handover = 'domain/profiles/default/handover-steps.ts';

const storyOf = (name: string): string => basename(name);

/** The stories, of those asked about, of which some history no longer replays with these changes. */
async function brokenBy(plants: Plant[], names: readonly string[]): Promise<string[]> {
  const asked = new Map([...histories].filter(([name]) => names.includes(storyOf(name))));
  const broken = await replayErrors(await plantedBundle(...plants), asked);
  return [...new Set([...broken.keys()].map(storyOf))];
}

type Case = { change: string; plants: Plant[]; shows: string };

const commands: Case[] = [
  {
    change: 'a pause before what was decided is recorded',
    plants: [
      { file: shell, find: 'proxyActivities,', put: 'proxyActivities,\n  sleep,' },
      { file: shell, find: 'const written = await', put: 'await sleep(1000);\n  const written = await' },
    ],
    shows: 'release',
  },
  {
    change: 'one more activity before it',
    plants: [{ file: shell, find: 'const written = await', put: 'await record([]);\n  const written = await' }],
    shows: 'release',
  },
  {
    change: 'events recorded one by one',
    plants: [
      {
        file: shell,
        find: 'if (events.length > 0) await recordAsDecided(events);',
        put: 'for (const event of events) await recordAsDecided([event]);',
      },
    ],
    shows: 'release',
  },
  {
    change: 'a single event not recorded',
    plants: [{ file: shell, find: 'if (events.length > 0)', put: 'if (events.length > 1)' }],
    shows: 'return-and-withdraw',
  },
  {
    change: 'the alarm wound anew at every report',
    plants: [{ file: 'workflows/release-pathway/alarm.ts', find: 'if (at === wound) return;', put: '' }],
    shows: 'return-and-withdraw',
  },
  {
    change: 'a new run after every report',
    plants: [{ file: shell, find: '(run.renewing || ', put: '(run.state.seq > 0 || ' }],
    shows: 'release',
  },
  {
    change: 'the zone’s table asked for at every turn',
    plants: [{ file: shell, find: 'Date.parse(run.zone.until) > now', put: 'Date.parse(run.zone.until) < now' }],
    shows: 'recall',
  },
  {
    change: 'an act answered before it is recorded',
    plants: [
      {
        file: shell,
        find: '  if (events.length > 0) await recordAsDecided(events);\n',
        put: `  deliveries.forEach((delivery, i) => (delivery.answer = answers[i]!));
  if (events.length > 0) await recordAsDecided(events);\n`,
      },
    ],
    shows: 'return-and-withdraw',
  },
  {
    change: 'a pathway that goes on after its end',
    plants: [{ file: shell, find: "if (run.state.status !== 'closed') return false;", put: 'return false;' }],
    shows: 'death',
  },
  {
    change: 'an alarm that rings for somebody in hospital',
    plants: [
      {
        file: 'domain/pathway/pathway-clocks.ts',
        find: 'if (suspended.length === 0) return profile.steps;',
        put: 'if (suspended.length >= 0) return profile.steps;',
      },
    ],
    shows: 'year-in-hospital',
  },
];

const contents: Case[] = [
  {
    change: 'another time to reply',
    plants: [{ file: handover, find: 'statutory(5),\n    contentRequired', put: 'statutory(6),\n    contentRequired' }],
    shows: 'release',
  },
  {
    change: 'another person to escalate to',
    plants: [{ file: handover, find: "on('handover', 14), to: 'director'", put: "on('handover', 14), to: 'panel'" }],
    shows: 'quiet-year',
  },
  {
    change: 'another reason for what is set aside',
    plants: [
      {
        file: 'domain/steps/take-answer.ts',
        find: "offer.offer) return 'other-offer'",
        put: "offer.offer) return 'stale'",
      },
    ],
    shows: 'return-and-withdraw',
  },
  {
    change: 'a handover a day earlier',
    plants: [
      {
        file: 'domain/profiles/gb-eaw/handover-rule.ts',
        find: 'determinate: { months: -8, days: -14 }',
        put: 'determinate: { months: -8, days: -15 }',
      },
    ],
    shows: 'release',
  },
  {
    change: 'a recall that begins no new cycle',
    plants: [{ file: 'domain/pathway/take-recall.ts', find: 'cycle: state.cycle + 1', put: 'cycle: state.cycle' }],
    shows: 'recall',
  },
  {
    change: 'a fixed term of a fortnight',
    plants: [
      {
        file: 'domain/profiles/gb-eaw/2.ts',
        find: 'fixedTermRecall: { days: 28 }',
        put: 'fixedTermRecall: { days: 14 }',
      },
    ],
    shows: 'fixed-term-recall',
  },
  {
    change: 'a death after which nobody has anything to do',
    plants: [
      { file: 'domain/pathway/take-end.ts', find: "reason: 'died', task: 'bereavement'", put: "reason: 'died'" },
    ],
    shows: 'death',
  },
  {
    change: 'another reason for a step that opens again',
    plants: [
      {
        file: 'domain/pathway/reopening.ts',
        find: "step.revision, 'release-date-moved')",
        put: "step.revision, 'recalled')",
      },
    ],
    shows: 'release-date-moves',
  },
  {
    change: 'an hour more to find a duty officer',
    plants: [
      {
        file: 'domain/profiles/default/called-steps.ts',
        find: 'due: withinHours(1)',
        put: 'due: withinHours(2)',
      },
    ],
    shows: 'remand-released-by-a-court',
  },
  {
    change: 'a refusal of one thing that stops everything',
    plants: [
      {
        file: 'domain/pathway/take-agreement.ts',
        find: 'definition.scope === scope && goesOn',
        put: 'goesOn',
      },
    ],
    shows: 'agreement-refused',
  },
];

const rows = (cases: Case[]): [string, Case][] => cases.map((each) => [each.change, each]);

describe('a change of what the pathway asks of Temporal does not pass unseen', () => {
  it.each(rows(commands))(
    '%s',
    async (_change, { plants, shows }) => {
      expect(await brokenBy(plants, [shows])).toEqual([shows]);
    },
    bundlingTakes,
  );
});

describe('a change of what an event says does not pass unseen', () => {
  it.each(rows(contents))(
    '%s',
    async (_change, { plants, shows }) => {
      expect(await brokenBy(plants, [shows])).toEqual([shows]);
    },
    bundlingTakes,
  );
});

it(
  'a change of nothing but a comment breaks nothing',
  async () => {
    const comment: Plant = { file: shell, find: '/** Wait, decide,', put: '/** It: wait, decide,' };
    expect(await brokenBy([comment], [...histories.keys()].map(storyOf))).toEqual([]);
  },
  bundlingTakes,
);
