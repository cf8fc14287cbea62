import { policy, type Deed, type Rule, type Shade } from '../../domain/access/policy';
import type { Reach, StepReach } from '../../domain/access/reach';
import { Agency, Role } from '../../schemas/agency';
import { ActName } from '../../schemas/api/act';
import { PathwayActName } from '../../schemas/api/pathway-act';
import type { StepKey } from '../../schemas/step';
import { rightsOf, type Asker, type Exceptions, type Reached } from '../../services/api/rights/ability';

/**
 * The policy once more, written apart from the code as a table to be read: a row a role in its agency and what it is to a
 * pathway. Letters of classes: p pseudonym, i identity, o outline, s step-fact, n note, c content, x operational; of steps
 * V: also those about a victim, Z: also those of the specialised track, z: those if trained. Deeds: A answers, H handles,
 * C what a coordinator does, S what only a supervisor does, E takes a list out, M what a mentor does, P proposes a release, O observes,
 * I a person's own file while they are inside, T the same afterwards, K what is kept an eye on without seeing any of it.
 */
const table = `
role                        agency     relation  pathway   steps      classes    deeds
probation-officer           probation  place     piosncx   all        piosncxVz  AHEPT
probation-officer           probation  hand      piosncx   all        piosncxVZ  AHEPT
probation-officer           probation  admitted  piosnx    all        piosnx     -
responsible-prison-officer  prison     place     piosncx   all        piosncxz   AHEPO
responsible-prison-officer  prison     hand      piosncx   all        piosncxZ   AHEPO
responsible-prison-officer  prison     former    piox      custody    piosx      -
responsible-prison-officer  prison     admitted  piosnx    all        piosnx     -
contact-officer             prison     place     piosncx   custody    piosncxz   HOI
contact-officer             prison     hand      piosncx   custody    piosncxZ   HOI
contact-officer             prison     former    piox      custody    piosx      -
contact-officer             prison     admitted  piosnx    all        piosnx     -
case-coordinator            prison     place     piosnx    all        piosnx     CEP
case-coordinator            prison     hand      piosnx    all        piosnx     CEP
case-coordinator            prison     former    piox      custody    piosx      -
case-coordinator            prison     admitted  piosnx    all        piosnx     -
case-coordinator            probation  place     piosnx    all        piosnxV    CEP
case-coordinator            probation  hand      piosnx    all        piosnxV    CEP
case-coordinator            probation  admitted  piosnx    all        piosnx     -
supervisor                  prison     place     piosncx   all        piosncxz   AHCSEP
supervisor                  prison     hand      piosncx   all        piosncxZ   AHCSEP
supervisor                  prison     former    piox      custody    piosx      -
supervisor                  prison     admitted  piosnx    all        piosnx     -
supervisor                  probation  place     piosncx   all        piosncxVz  AHCSEP
supervisor                  probation  hand      piosncx   all        piosncxVZ  AHCSEP
supervisor                  probation  admitted  piosnx    all        piosnx     -
supervisor                  community  place     piox      addressed  piosncxz   AH
supervisor                  community  hand      piox      addressed  piosncxZ   AH
supervisor                  community  admitted  piox      none       piosx      -
community-worker            community  place     piox      addressed  piosncx    AH
community-worker            community  hand      piox      addressed  piosncxZ   AH
community-worker            community  admitted  piox      none       piosx      -
mentor                      community  place     piox      addressed  piosx      M
mentor                      community  hand      piox      addressed  piosx      M
mentor                      community  admitted  piox      none       piosx      -
data-protection-officer     prison     any       -         none       -          K
data-protection-officer     probation  any       -         none       -          K
data-protection-officer     community  any       -         none       -          K
`;
type Row = { pathway: string; steps: string; classes: string; deeds: string };
const rows = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .map(([role, agency, relation, pathway, steps, classes, deeds]) => [
      `${role} ${agency} ${relation}`,
      { pathway, steps, classes, deeds } as Row,
    ]),
);

const letters: Record<Exclude<Shade, 'victim' | 'specialised'>, string> = {
  ...{ pseudonym: 'p', identity: 'i', outline: 'o', 'step-fact': 's', note: 'n', content: 'c', operational: 'x' },
};
const shades = Object.keys(letters) as (keyof typeof letters)[];
const doing: Record<Deed, string> = {
  ...{ accept: 'A', return: 'A', decline: 'A', 'accept-if': 'A', extend: 'A' },
  ...{ complete: 'HM', withdraw: 'HM', correct: 'H', ask: 'HCM', nudge: 'HC', reassign: 'HC', fail: 'HM', skip: 'HC' },
  ...{ waive: 'S', admit: 'S', inspect: 'C', 'move-profile': 'C', export: 'E', 'propose-release': 'P' },
  ...{ 'override-lead': 'S', 'decide-track': 'S', observe: 'O' },
  ...{ 'see-exceptions': 'SK', hold: 'SK', 'answer-requests': 'S', restrict: 'S' },
  ...{ 'own-file': 'IT', 'read-requests': 'ITS' },
};
const ofPathway: Deed[] = [
  ...PathwayActName.options,
  ...(['inspect', 'export', 'admit', 'see-exceptions', 'hold'] as const),
  ...(['own-file', 'read-requests', 'answer-requests', 'restrict'] as const),
];

/** What somebody is to the pathway of a case; several at once where one includes another. */
const relations: Record<string, { is: string[]; about?: 'excluded' | 'restricted' }> = {
  stranger: { is: [] },
  place: { is: ['place'] },
  'the step in hand': { is: ['hand'] },
  'in the team that has it': { is: ['hand'] },
  'covers for whoever has it': { is: ['hand'] },
  'place and hand': { is: ['place', 'hand'] },
  former: { is: ['former'] },
  'place, the person released': { is: ['place'] },
  'hand, the person released': { is: ['hand'] },
  admitted: { is: ['admitted'] },
  'place and admitted': { is: ['place', 'admitted'] },
  'place, kept out': { is: [], about: 'excluded' },
  'hand, kept out': { is: [], about: 'excluded' },
  'place of a restricted case': { is: [], about: 'restricted' },
  'hand of a restricted case': { is: ['hand'], about: 'restricted' },
  'admitted to a restricted case': { is: ['admitted'], about: 'restricted' },
};

const HERE = { prison: 'QEM', probation: 'east', community: 'housing' } as const;
const steps: Partial<Record<StepKey, StepReach>> = {
  'handover-report': { side: 'custody' },
  'mentor-contact': { side: 'community' },
  'victim-notice': { side: 'custody', sensitivity: 'victim' },
  'competence-check': { side: 'custody', sensitivity: 'specialised' },
  'accommodation-confirmed': { side: 'community' },
};
const keys = Object.keys(steps) as StepKey[];

type Case = { role: Role; agency: Agency; relation: string; trained: boolean };

const isReleased = ({ relation }: Pick<Case, 'relation'>): boolean => /former|released/.test(relation);
/** Once somebody is released the prison is no more their place. */
const isOver = (one: Case): boolean => one.agency === 'prison' && /place/.test(one.relation) && isReleased(one);

function scene(one: Case) {
  const { role, agency, relation, trained } = one;
  const near = (relation === 'former' && agency === 'prison') || (/place/.test(relation) && !isOver(one));
  const byHand = /hand|team|covers/.test(relation);
  const at = <A extends Agency>(one: A) => (near && agency === one ? HERE[one] : 'elsewhere');
  const inHand = byHand ? { hand: relation.includes('team') ? 'p/a/u/t' : 'who' } : {};
  const asked = near && agency === 'community' ? { asked: HERE.community } : { asked: 'elsewhere' };
  const theirs: StepReach = { ...steps['accommodation-confirmed']!, ...inHand, ...asked };
  const reach: Reach = {
    ...{ establishment: [at('prison')], area: [at('probation')], inside: !isReleased(one) },
    hands: byHand ? [theirs.hand!] : ['somebody-else'],
    asked: [asked.asked],
    steps: { ...steps, 'accommodation-confirmed': theirs },
  };
  const asker: Asker = { agency, roles: [role], serves: [HERE[agency]], hands: ['me', 'who', 'p/a/u/t'], trained };
  const pathway: Reached = { _id: 'p-1', reach };
  return { asker, exceptions: exceptionsOf(relation), pathway };
}

function exceptionsOf(relation: string): Exceptions {
  const { about } = relations[relation]!;
  return {
    admitted: relation.includes('admitted') ? ['p-1'] : [],
    excluded: about === 'excluded' ? ['p-1'] : [],
    restricted: about === 'restricted' ? ['p-1'] : [],
  };
}

type Ruling = { operation: string; expected: boolean; got: boolean };

/** What the table says somebody may, beside what the code says, for every operation on the pathway and each of its steps. */
function* rulings(one: Case, rules: readonly Rule[]): Generator<Ruling> {
  const { asker, exceptions, pathway } = scene(one);
  const rights = rightsOf(asker, exceptions, rules);
  const held = [...(isOver(one) ? [] : relations[one.relation]!.is), 'any'].flatMap(
    (relation) => rows.get(`${one.role} ${one.agency} ${relation}`) ?? [],
  );
  const does = doesIn(one);
  for (const shade of shades) {
    const expected = held.some(({ pathway: classes }) => classes.includes(letters[shade]));
    yield { operation: `sees ${shade}`, expected, got: rights.sees(pathway, shade) };
  }
  for (const deed of ofPathway)
    yield { operation: deed, expected: held.some((row) => does(row, deed)), got: rights.may(deed, pathway) };
  for (const key of keys) {
    const seen = held.filter((row) => has(row, key));
    for (const shade of shades) {
      const expected = seen.some(({ classes }) => classes.includes(letters[shade])) && mayKnow(held, key, one.trained);
      yield { operation: `sees ${shade} of ${key}`, expected, got: rights.seesStep(pathway, key, shade) };
    }
    for (const deed of ActName.options) {
      const expected = seen.some((row) => does(row, deed)) && mayKnow(held, key, one.trained);
      yield { operation: `may ${deed} ${key}`, expected, got: rights.mayStep(deed, pathway, key) };
    }
  }
}

const doesIn = (one: Case) => {
  const never = isReleased(one) ? 'I' : 'T';
  return ({ deeds }: Row, deed: Deed): boolean =>
    doing[deed].split('').some((letter) => letter !== never && deeds.includes(letter));
};

function has({ steps: extent }: Row, key: StepKey): boolean {
  if (extent === 'all') return true;
  if (extent === 'none') return false;
  return extent === 'custody' ? steps[key]!.side === 'custody' : key === 'accommodation-confirmed';
}

function mayKnow(held: readonly Row[], key: StepKey, trained: boolean): boolean {
  const { sensitivity } = steps[key]!;
  if (sensitivity === undefined) return true;
  if (sensitivity === 'victim') return held.some(({ classes }) => classes.includes('V'));
  return held.some(({ classes }) => classes.includes('Z') || (trained && classes.includes('z')));
}

const cases = Role.options.flatMap((role) =>
  Agency.options.flatMap((agency) =>
    Object.keys(relations).flatMap((relation) => [true, false].map((trained) => ({ role, agency, relation, trained }))),
  ),
);

/** Where table and code differ: shown or done though the table has it not, or refused though it has. */
function differences(rules: readonly Rule[]) {
  const found = { checked: 0, leaks: [] as string[], refusals: [] as string[] };
  for (const one of cases)
    for (const { operation, expected, got } of rulings(one, rules)) {
      found.checked += 1;
      const words = `${one.role} of ${one.agency}, ${one.relation}${one.trained ? ', trained' : ''}: ${operation}`;
      if (got && !expected) found.leaks.push(words);
      if (!got && expected) found.refusals.push(words);
    }
  return found;
}

it('gives everybody what the table says, and nothing else, in every case', () => {
  const { checked, leaks, refusals } = differences(policy);
  expect({ leaks, refusals }).toEqual({ leaks: [], refusals: [] });
  expect(checked).toBeGreaterThanOrEqual(5_000);
});

it.each(policy.map((rule, i) => [rule.roles.join(', '), rule.relations.join(', '), i] as const))(
  'is found out when the line of %s for %s is missing',
  (_roles, _relations, i) => {
    const { leaks, refusals } = differences(policy.toSpliced(i, 1));
    expect(leaks).toEqual([]);
    expect(refusals.length).toBeGreaterThan(0);
  },
);

/** Two lines of one role in one relation. */
const isOfTheSame =
  (rule: Rule) =>
  ({ roles, relations: held }: Rule): boolean =>
    rule.roles.some((role) => roles.includes(role)) && rule.relations.some((one) => held.includes(one));

it('is found out when one line gives a class more', () => {
  for (const [i, rule] of policy.entries()) {
    const given = policy.filter(isOfTheSame(rule)).flatMap(({ sees }) => sees);
    const missing = shades.filter((shade) => !given.includes(shade));
    if (missing.length === 0 || rule.sees.includes('victim') || rule.sees.includes('specialised')) continue;
    expect(differences(policy.with(i, { ...rule, sees: [...rule.sees, ...missing] })).leaks.length).toBeGreaterThan(0);
  }
});
