import type { Deed, Relation, Shade } from '../../../domain/access/policy';
import { profiles } from '../../../domain/profiles/registry';
import { Agency, EscalationTarget, Role } from '../../../schemas/agency';
import { AccessPurpose, ExceptionKind } from '../../../schemas/api/access';
import { ActName } from '../../../schemas/api/act';
import { AccessEntry } from '../../../schemas/api/audit';
import { FieldClass } from '../../../schemas/api/field-class';
import { PathwayActName } from '../../../schemas/api/pathway-act';
import { PathwayEvent } from '../../../schemas/events/event';
import { Fact, PathwayConcern, PlanTrigger } from '../../../schemas/events/pathway';
import { SetAsideReason } from '../../../schemas/events/set-aside';
import { CancelReason, EscalationReason, ReopenReason, StepDeclined } from '../../../schemas/events/step';
import { NeedsDomain } from '../../../schemas/needs-domain';
import { ClosedReason, Condition, Lead, Phase } from '../../../schemas/pathway';
import { ForeignDecision } from '../../../schemas/reports/allocation';
import { LegalStatus } from '../../../schemas/reports/custody';
import { BounceReason } from '../../../schemas/reports/notice';
import { AgreementScope, LegalBasis } from '../../../schemas/reports/person';
import { ReferralOutcome } from '../../../schemas/reports/referral';
import { ObservationSetting } from '../../../schemas/reports/regime';
import { Report } from '../../../schemas/reports/report';
import { Competence, ReturnReason, StepKey, StepStatus, Track } from '../../../schemas/step';
import { catalogues, type Language } from '../../support/console-words';
import {
  CorrectionReason,
  ExtensionReason,
  FailReason,
  OverrideReason,
  ReassignReason,
  SkipReason,
} from '../../../schemas/work-reason';

type Texts = { [name: string]: string | Texts };
const languages = Object.keys(catalogues) as Language[];

const leaves = (texts: Texts, path = ''): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === 'string' ? [[path + name, text] as const] : [...leaves(text, `${path}${name}.`)],
    ),
  );

const textsOf = (language: Language) => leaves(catalogues[language]);
const plural = /_(zero|one|two|few|many|other)$/;
const isPlural = (key: string) => plural.test(key);
const gapsIn = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, gap]) => gap).toSorted();

/** Every reason an event may give, whoever gave it. */
const reasons: readonly string[] = [
  ...ReturnReason.options,
  ...StepDeclined.shape.data.shape.reason.options,
  ...FailReason.options,
  ...CorrectionReason.options,
  ...CancelReason.options,
  ...ReopenReason.options,
  ...EscalationReason.options,
  ...ExtensionReason.options,
  ...ReassignReason.options,
  ...SkipReason.options,
  ...OverrideReason.options,
  ...BounceReason.options,
];

const candidates = profiles.flatMap(({ steps }) => steps.flatMap(({ acceptance }) => acceptance?.candidates ?? []));

const wordsOfTheSchemas: Record<string, readonly string[]> = {
  accessKind: AccessEntry.shape.kind.options,
  accessPurpose: AccessPurpose.options,
  agency: Agency.options,
  agencyTitle: Agency.options,
  candidate: candidates,
  closedReason: ClosedReason.options,
  competence: Competence.options,
  concern: PathwayConcern.options,
  condition: Condition.options,
  deed: [...ActName.options, ...PathwayActName.options, 'inspect', 'export', 'admit'] satisfies Deed[],
  exceptionKind: ExceptionKind.options,
  fact: Fact.options,
  factWord: [
    ...ForeignDecision.options,
    ...LegalBasis.options,
    ...LegalStatus.options,
    ...ObservationSetting.options,
    ...ReferralOutcome.options,
    ...Track.options,
  ],
  lead: Lead.options,
  needs: NeedsDomain.options,
  phase: Phase.options,
  reason: reasons,
  relation: ['in-hand', 'own-place', 'former-place', 'admitted'] satisfies Relation[],
  role: Role.options,
  scope: AgreementScope.options,
  setAsideReason: SetAsideReason.options,
  shade: [...FieldClass.options, 'specialised'] satisfies Shade[],
  status: StepStatus.options,
  target: EscalationTarget.options,
  trigger: PlanTrigger.options,
};

describe.each(languages)('the catalogue in %s', (language) => {
  const texts = textsOf(language);

  it('has a text for every text of the English one, and no other', () => {
    const plain = (of: Language) => [...textsOf(of).keys()].filter((key) => !isPlural(key)).toSorted();
    expect(plain(language)).toEqual(plain('en'));
  });

  it('has every plural form that its language knows', () => {
    const counted = new Set([...textsOf('en').keys()].filter(isPlural).map((key) => key.replace(plural, '')));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...counted].flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect([...texts.keys()].filter(isPlural).toSorted()).toEqual(wanted.toSorted());
  });

  it('leaves the same gaps to fill as the English one', () => {
    const english = textsOf('en');
    const different = [...texts].filter(([key, text]) => {
      const other = english.get(key);
      return other !== undefined && gapsIn(other).join() !== gapsIn(text).join();
    });
    expect(different).toEqual([]);
  });

  it('has no empty text', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('names every word of the schemas, and whoever a profile asks', () => {
    const missing = Object.entries(wordsOfTheSchemas).flatMap(([shelf, words]) =>
      words.map((word) => `${shelf}.${word}`).filter((key) => !texts.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('tells every step: its title, its purpose, its work and its answer', () => {
    const wanted = StepKey.options.flatMap((step) =>
      ['title', 'purpose', 'short', 'work', 'answer'].map((part) => `step.${step}.${part}`),
    );
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });

  it('has a sentence for every event and a name for every report', () => {
    const events = PathwayEvent.options.map(({ shape }) => shape.type.value.replace('transition.', 'event.'));
    const reports = Report.options.map(({ shape }) => shape.type.value.replace('agency.', 'reportType.'));
    expect([...events, ...reports].filter((key) => !texts.has(key))).toEqual([]);
  });
});
