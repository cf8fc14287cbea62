import { basename } from 'node:path';
import { plantedBundle, type Plant } from '../support/pathway-bundle';
import { replayErrors, storedHistories } from '../support/pathway-history';

/** Each change is bundled anew. */
const bundlingTakes = 60_000;
const histories = storedHistories();
const shell = 'workflows/release-pathway/workflow.ts';
const custody = 'domain/profiles/gb-eaw/custody-steps.ts';

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
      { file: shell, find: 'workflowInfo }', put: 'sleep, workflowInfo }' },
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
];

const contents: Case[] = [
  {
    change: 'another time to reply',
    plants: [{ file: custody, find: 'replyWithin: { workingDays: 5 }', put: 'replyWithin: { workingDays: 6 }' }],
    shows: 'release',
  },
  {
    change: 'another person to escalate to',
    plants: [{ file: custody, find: "to: 'director'", put: "to: 'panel'" }],
    shows: 'quiet-year',
  },
  {
    change: 'another reason for what is set aside',
    plants: [
      {
        file: 'domain/steps/take-answer.ts',
        find: "step.offer.offer) return aside('other-offer', report)",
        put: "step.offer.offer) return aside('stale', report)",
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
    change: 'other events of a recall, as many as before',
    plants: [{ file: 'domain/pathway/take-custody.ts', find: 'cycle: state.cycle + 1', put: 'cycle: state.cycle' }],
    shows: 'recall',
  },
  {
    change: 'one event more of a death',
    plants: [
      {
        file: 'domain/pathway/take-custody.ts',
        find: "{ type: 'transition.pathway.closed', data: { reason: 'died', task: 'bereavement' } },",
        put: "{ type: 'transition.pathway.closed', data: { reason: 'died' } },",
      },
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
    shows: 'replanning',
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
