import type { Agency, Role } from '../../schemas/agency';
import type { ActName } from '../../schemas/api/act';
import type { FieldClass } from '../../schemas/api/field-class';
import type { PathwayActName } from '../../schemas/api/pathway-act';
import type { Sensitivity } from '../profiles/step-definition';

/**
 * What somebody is to a pathway. `in-hand`: a step of it is theirs, their team's, or that of whom they cover for ·
 * `own-place`: their unit is there for it, a prison's until its duty ends · `former-place`: it was until then ·
 * `admitted`: a supervisor let them in, or they broke the glass · `any`: nothing, and it needs nothing.
 */
export type Relation = 'in-hand' | 'own-place' | 'former-place' | 'admitted' | 'any';

/** Of which steps: all · those in custody · those that are asked of their unit or in their hand. */
export type Extent = 'whole' | 'custody' | 'addressed';

/** What of a pathway can be seen: the classes of fields, and what only some may see of steps. */
export type Shade = Exclude<FieldClass, 'victim'> | Sensitivity;

/** What is done besides reading: acts on a step, and what concerns a whole pathway. */
export type PathwayDeed =
  | PathwayActName
  | 'inspect'
  | 'export'
  | 'admit'
  | 'see-exceptions'
  | 'hold'
  | 'own-file'
  | 'read-requests'
  | 'answer-requests'
  | 'restrict';
export type Deed = ActName | PathwayDeed;

/** One line of the policy; `trained`: a shade that needs the training of the specialised track · `inside`: only while
 * the person is, or is not. */
export type Rule = {
  roles: readonly Role[];
  agencies?: readonly Agency[];
  relations: readonly Relation[];
  extent: Extent;
  sees: readonly Shade[];
  does?: readonly Deed[];
  trained?: true;
  inside?: boolean;
};

const facts: readonly Shade[] = ['pseudonym', 'identity', 'outline', 'step-fact', 'operational'];
const story: readonly Shade[] = [...facts, 'note', 'content'];

const handles: readonly ActName[] = ['complete', 'withdraw', 'correct', 'ask', 'nudge', 'reassign', 'fail', 'skip'];
const answers: readonly ActName[] = ['accept', 'return', 'decline', 'accept-if', 'extend'];
const leads: readonly Deed[] = [
  ...handles,
  ...answers,
  'waive',
  'inspect',
  'export',
  'move-profile',
  'propose-release',
  'override-lead',
  'decide-track',
  'admit',
  'see-exceptions',
  'hold',
  'read-requests',
  'answer-requests',
  'restrict',
];
/** What a person reads and asks for themselves, through whoever they have to do with. */
const ownRights: readonly Deed[] = ['own-file', 'read-requests'];

const officers: readonly Role[] = ['probation-officer', 'responsible-prison-officer', 'contact-officer'];
const near: readonly Relation[] = ['in-hand', 'own-place'];
const statutory: readonly Agency[] = ['prison', 'probation'];

/**
 * Who sees and does what of a pathway, as `docs/glossary.md` has the roles; what stands in no line is nobody's. Training
 * leads, integrators, administrators and auditors have no line, data protection officers one that shows nothing: no page of
 * a person is theirs.
 */
export const policy: readonly Rule[] = [
  {
    roles: ['probation-officer'],
    agencies: ['probation'],
    relations: near,
    extent: 'whole',
    sees: story,
    does: [...handles, ...answers, 'export', 'propose-release'],
  },
  {
    roles: ['responsible-prison-officer'],
    agencies: ['prison'],
    relations: near,
    extent: 'whole',
    sees: story,
    does: [...handles, ...answers, 'export', 'propose-release', 'observe'],
  },
  {
    roles: ['contact-officer'],
    agencies: ['prison'],
    relations: near,
    extent: 'custody',
    sees: story,
    does: [...handles, 'observe'],
  },
  {
    roles: ['contact-officer'],
    agencies: ['prison'],
    relations: near,
    extent: 'whole',
    sees: [],
    does: ownRights,
    inside: true,
  },
  {
    roles: ['probation-officer'],
    agencies: ['probation'],
    relations: near,
    extent: 'whole',
    sees: [],
    does: ownRights,
    inside: false,
  },
  {
    roles: ['responsible-prison-officer', 'contact-officer', 'supervisor', 'case-coordinator'],
    agencies: ['prison'],
    relations: ['former-place'],
    extent: 'custody',
    sees: facts,
  },
  {
    roles: ['case-coordinator'],
    agencies: statutory,
    relations: near,
    extent: 'whole',
    sees: [...facts, 'note'],
    does: ['ask', 'nudge', 'reassign', 'skip', 'inspect', 'export', 'move-profile', 'propose-release'],
  },
  { roles: ['supervisor'], agencies: statutory, relations: near, extent: 'whole', sees: story, does: leads },
  {
    roles: ['supervisor', 'community-worker'],
    agencies: ['community'],
    relations: near,
    extent: 'addressed',
    sees: story,
    does: [...handles, ...answers],
  },
  {
    roles: ['mentor'],
    agencies: ['community'],
    relations: near,
    extent: 'addressed',
    sees: facts,
    does: ['complete', 'ask', 'withdraw', 'fail'],
  },
  {
    roles: ['probation-officer', 'case-coordinator', 'supervisor'],
    agencies: ['probation'],
    relations: near,
    extent: 'whole',
    sees: ['victim'],
  },
  {
    roles: [...officers, 'supervisor', 'community-worker'],
    relations: ['in-hand'],
    extent: 'whole',
    sees: ['specialised'],
  },
  {
    roles: [...officers, 'supervisor'],
    relations: ['own-place'],
    extent: 'whole',
    sees: ['specialised'],
    trained: true,
  },
  {
    roles: ['probation-officer', 'case-coordinator', 'supervisor'],
    agencies: ['probation'],
    relations: ['admitted'],
    extent: 'whole',
    sees: [...facts, 'note'],
  },
  {
    roles: ['responsible-prison-officer', 'contact-officer', 'case-coordinator', 'supervisor'],
    agencies: ['prison'],
    relations: ['admitted'],
    extent: 'whole',
    sees: [...facts, 'note'],
  },
  {
    roles: ['supervisor', 'community-worker', 'mentor'],
    agencies: ['community'],
    relations: ['admitted'],
    extent: 'addressed',
    sees: facts,
  },
  {
    roles: ['data-protection-officer'],
    relations: ['any'],
    extent: 'whole',
    sees: [],
    does: ['see-exceptions', 'hold'],
  },
];
