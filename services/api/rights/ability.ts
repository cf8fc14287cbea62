import { createMongoAbility, type MongoAbility, type MongoQuery, type RawRuleOf } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import { policy, type Deed, type Extent, type Relation, type Rule, type Shade } from '../../../domain/access/policy';
import type { Reach, StepReach } from '../../../domain/access/reach';
import type { Agency, Role } from '../../../schemas/agency';
import type { StepKey } from '../../../schemas/step';

/** Who asks, as the register has them now; `hands`: under which names steps are in their hand. */
export type Asker = {
  agency: Agency;
  roles: readonly Role[];
  serves: readonly string[];
  hands: readonly string[];
  trained: boolean;
};

/** What stands beside the policy, by pathway: where they were let in, where they are kept out, and where only those with a step may look. */
export type Exceptions = { admitted: readonly string[]; excluded: readonly string[]; restricted: readonly string[] };

/** A pathway as rights look at it. */
export type Reached = { _id: string; reach?: Reach };

/** What one officer may see and do. */
export type Rights = {
  sees(pathway: Reached, shade?: Shade): boolean;
  seesStep(pathway: Reached, key: StepKey, shade?: Shade): boolean;
  may(deed: Deed, pathway: Reached): boolean;
  mayStep(deed: Deed, pathway: Reached, key: StepKey): boolean;
  /** The pathways they see anything of, as a database asks for them; undefined where there are none. */
  readable(): object | undefined;
  /** What they are to a pathway, and what it gives them. */
  because(pathway: Reached): string[];
  /** In which of their roles they do this to a pathway, or to a step of it: the first that lets them. */
  roleFor(doing: Doing, pathway: Reached, key?: StepKey): Role | undefined;
};

type Doing = Deed | 'read';
type ReachedStep = Reached & { step: StepReach };
type Ability = MongoAbility;
type Raw = RawRuleOf<Ability>;

const detectSubjectType = (thing: object): string => ('step' in thing ? 'Step' : 'Pathway');

/** What `rules` give to whoever asks, read once: rights are made anew for each request. */
export function rightsOf(asker: Asker, exceptions: Exceptions, rules: readonly Rule[] = policy): Rights {
  const rolesOf = new WeakMap<Raw, readonly Role[]>();
  const ability = createMongoAbility(rawRules(asker, exceptions, { rules, rolesOf }), { detectSubjectType });
  const seesStep = askedOnce((step, shade) => {
    const { sensitivity } = step.step;
    return ability.can('read', step, shade) && (sensitivity === undefined || ability.can('read', step, sensitivity));
  });
  return {
    sees: (pathway, shade = 'outline') => ability.can('read', pathway, shade),
    seesStep,
    may: (deed, pathway) => ability.can(deed, pathway),
    mayStep: (deed, pathway, key) => {
      const step = stepIn(pathway, key);
      return step !== undefined && seesStep(pathway, key) && ability.can(deed, step);
    },
    readable: () => queryOf(ability),
    because: (pathway) => [
      ...new Set(
        ability
          .rulesFor('read', 'Pathway')
          .filter((rule) => rule.matchesConditions(pathway))
          .flatMap(({ reason }) => reason ?? []),
      ),
    ],
    roleFor: (doing, pathway, key) => {
      const thing = key === undefined ? pathway : stepIn(pathway, key);
      const lines = thing === undefined ? [] : ability.rulesFor(doing, detectSubjectType(thing));
      const given = lines.filter((line) => !line.inverted && thing !== undefined && line.matchesConditions(thing));
      const roles = given.flatMap(({ origin }) => rolesOf.get(origin) ?? []);
      return asker.roles.find((role) => roles.includes(role));
    },
  };
}

/** A page asks of the same step again and again. */
function askedOnce(sees: (step: ReachedStep, shade: Shade) => boolean): Rights['seesStep'] {
  const known = new WeakMap<StepReach, Map<Shade, boolean>>();
  return (pathway, key, shade = 'step-fact') => {
    const step = stepIn(pathway, key);
    if (step === undefined) return false;
    const shades = known.get(step.step) ?? new Map<Shade, boolean>();
    known.set(step.step, shades);
    const seen = shades.get(shade) ?? sees(step, shade);
    shades.set(shade, seen);
    return seen;
  };
}

function stepIn({ _id, reach }: Reached, key: StepKey): ReachedStep | undefined {
  const step = reach?.steps[key];
  return reach === undefined || step === undefined ? undefined : { _id, reach, step };
}

/** The last rule that matches decides: who is kept out is so whatever else holds, and a restricted case is theirs who have a step of it. */
function rawRules(
  asker: Asker,
  { admitted, excluded, restricted }: Exceptions,
  { rules, rolesOf }: { rules: readonly Rule[]; rolesOf: WeakMap<Raw, readonly Role[]> },
): Raw[] {
  const lines = rules.filter((rule) => isFor(rule, asker));
  const inRelation = (...wanted: Relation[]) =>
    lines.flatMap((rule) => {
      const relations = rule.relations.filter((one) => wanted.includes(one));
      const given = relations.flatMap((one) => linesFor(rule, one, { asker, admitted }));
      for (const line of given) rolesOf.set(line, rule.roles);
      return given;
    });
  return [
    ...inRelation('own-place', 'former-place'),
    ...keptOut(restricted, 'restricted'),
    ...inRelation('in-hand', 'admitted'),
    ...keptOut(excluded, 'excluded'),
    ...inRelation('any'),
  ];
}

const isFor = ({ roles, agencies, trained }: Rule, asker: Asker): boolean =>
  roles.some((role) => asker.roles.includes(role)) &&
  agencies?.includes(asker.agency) !== false &&
  (trained === undefined || asker.trained);

const keptOut = (ids: readonly string[], reason: string): Raw[] =>
  ids.length === 0
    ? []
    : [
        {
          inverted: true,
          action: 'manage',
          subject: ['Pathway', 'Step'],
          conditions: { _id: { $in: [...ids] } },
          reason,
        },
      ];

/** Of a pathway itself, whoever has a few steps, or had them, sees where it stands. */
const ofAll: readonly Shade[] = ['pseudonym', 'identity', 'outline', 'operational'];

type Around = { asker: Asker; admitted: readonly string[] };

function linesFor(rule: Rule, relation: Relation, { asker, admitted }: Around): Raw[] {
  const { extent, sees, does = [] } = rule;
  const conditions = { ...relationOf(relation, asker, admitted), ...whileOf(rule) };
  const isPart = extent === 'addressed' || relation === 'former-place';
  const ofPathway = { subject: 'Pathway', conditions, reason: relation };
  const ofSteps = stepsIn(extent, asker).map((step) => ({
    ...{ subject: 'Step', conditions: { ...conditions, ...step }, reason: relation },
  }));
  const read = (fields: Shade[], things: (typeof ofPathway)[]): Raw[] =>
    fields.length === 0 ? [] : things.map((thing) => ({ action: 'read', fields, ...thing }));
  return [
    ...read(isPart ? sees.filter((shade) => ofAll.includes(shade)) : [...sees], [ofPathway]),
    ...read([...sees], ofSteps),
    ...(does.length === 0 ? [] : [ofPathway, ...ofSteps].map((thing) => ({ action: [...does], ...thing }))),
  ];
}

const whileOf = ({ inside }: Rule): MongoQuery => (inside === undefined ? {} : { 'reach.inside': inside });

function relationOf(relation: Relation, { agency, serves, hands }: Asker, admitted: readonly string[]): MongoQuery {
  switch (relation) {
    case 'in-hand':
      return { 'reach.hands': { $in: [...hands] } };
    case 'admitted':
      return { _id: { $in: [...admitted] } };
    case 'former-place':
      return { 'reach.establishment': { $in: [...serves] }, 'reach.inside': false };
    case 'own-place':
      return placeOf(agency, serves);
    case 'any':
      return {};
  }
}

/** For an area nobody has named yet, the whole service answers. */
function placeOf(agency: Agency, serves: readonly string[]): MongoQuery {
  if (agency === 'prison') return { 'reach.establishment': { $in: [...serves] }, 'reach.inside': true };
  if (agency === 'probation') return { 'reach.area': { $in: ['', ...serves] } };
  return { 'reach.asked': { $in: [...serves] } };
}

/** Conditions of which one must hold. */
function stepsIn(extent: Extent, { serves, hands }: Asker): MongoQuery[] {
  if (extent === 'whole') return [{}];
  if (extent === 'custody') return [{ 'step.side': 'custody' }];
  return [{ 'step.asked': { $in: [...serves] } }, { 'step.hand': { $in: [...hands] } }];
}

/** The same rules as a query: what one of them lets be seen, and none before it keeps out. */
const queryOf = (ability: Ability): object | undefined =>
  rulesToCondition<Ability, MongoQuery, MongoQuery>(
    ability.rulesFor('read', 'Pathway', 'outline'),
    ({ inverted, conditions = {} }) => (inverted ? { $nor: [conditions] } : conditions),
    { and: ($and) => ({ $and }), or: ($or) => ({ $or }), empty: () => ({}) },
  ) ?? undefined;
