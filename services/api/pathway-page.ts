import { defined } from '../../domain/defined';
import { keptUntil } from '../../domain/pathway/kept-until';
import { sideBySide } from '../../domain/pathway/side-by-side';
import type { Step } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import { profileOf } from '../../domain/profiles/registry';
import { definitionOf, ownerOf } from '../../domain/steps/readiness';
import type { Officer } from '../../schemas/api/officer';
import { PathwayActName } from '../../schemas/api/pathway-act';
import type { Absorbed, PathwayPage, StepView, TimelineEntry } from '../../schemas/api/pathway';
import type { EncryptedStore } from '../platform/encrypted-store';
import { problem } from '../platform/problem';
import { localDay } from '../platform/local-day';
import type { ApiPorts, PathwayDocument } from './ports';
import type { Rights } from './rights/ability';
import { contactRef, stepView, type Look, type Seen } from './step-view';

type StoredEntry = PathwayDocument['timeline'][number];

/** The profile a pathway began with. @throws problem 503 for one of a newer release */
export function profileIn({ state: { profile, profileVersion } }: PathwayDocument): Profile {
  const known = profileOf(profile, profileVersion);
  if (known !== undefined) return known;
  throw problem(503, 'profile-unknown', `Profile ${profile} version ${profileVersion} is newer than this api.`);
}

/** All of one pathway that one officer may see of it now, with what the encrypted store says of that. */
export async function pathwayPage(
  document: PathwayDocument,
  { officer, rights }: { officer: Officer; rights: Rights },
  { store, views, now }: Pick<ApiPorts, 'store' | 'views' | 'now'>,
): Promise<PathwayPage> {
  const { state } = document;
  const profile = profileIn(document);
  const { agency, role } = officer;
  const seen = seenOf(document, rights);
  const look: Look = { state, profile, agency, role, now: now(), told: await toldOf(document, store), seen };
  return defined({
    ...(rights.sees(document, 'step-fact') ? await storyOf(document, { views, seen }) : outlineOf(document)),
    pathwayId: document._id,
    personRef: state.personRef,
    name: rights.sees(document, 'identity') ? nameIn(look.told, state.detailsRef) : undefined,
    profile: state.profile,
    profileVersion: state.profileVersion,
    zone: profile.zone,
    phase: state.phase,
    conditions: state.conditions,
    cycle: state.cycle,
    lead: state.lead,
    leadUnconfirmed: state.leadUnconfirmed,
    steps: stepsOf(look),
    timeline: document.timeline.filter(({ step }) => seen.step(step)).map((entry) => timelineEntry(entry, look)),
    plans: plansIn(document, seen),
    retention: state.closedAt === undefined ? [] : keptUntil(localDay(state.closedAt, profile.zone), profile),
    closed: state.closed,
    acts: state.closed === undefined ? PathwayActName.options.filter((act) => rights.may(act, document)) : [],
    task: document.task,
    stale: document.stale === undefined ? undefined : (true as const),
    seq: document.seq,
    updatedAt: document.updatedAt,
  });
}

/** Which of a pathway's steps, notes and acts are theirs. */
const seenOf = (document: PathwayDocument, rights: Rights): Seen => ({
  step: (key) => (key === undefined ? rights.sees(document, 'step-fact') : rights.seesStep(document, key)),
  note: (key) => (key === undefined ? rights.sees(document, 'note') : rights.seesStep(document, key, 'note')),
  contact: (key) => rights.seesStep(document, key, 'identity'),
  may: (act, key) => rights.mayStep(act, document, key),
  observations: rights.may('observe', document),
});

type Story = Pick<PathwayPage, 'dates' | 'leads' | 'absorbed'> & { [K in Whole]: PathwayPage[K] | undefined };
type Whole = 'support' | 'leadReason' | 'securityLevel';

/** What concerns no one step, to one who sees all of a pathway. */
async function storyOf(document: PathwayDocument, absorbing: Absorbing): Promise<Story> {
  const { state, leadReason, leads = [] } = document;
  const { support, dates, securityLevel } = state;
  return {
    ...{ support, leadReason, dates, leads },
    absorbed: await absorbedIn(document, absorbing),
    securityLevel: profileIn(document).securityLevels.find(({ level }) => level === securityLevel)?.title,
  };
}

/** Who is asked of some steps only needs the day the person comes out, not the sentence. */
const outlineOf = ({ state }: PathwayDocument): Pick<PathwayPage, 'dates' | 'leads' | 'absorbed'> => {
  const { admission, release, releasedOn } = state.dates;
  return { dates: defined({ admission, release, releasedOn }), leads: [], absorbed: [] };
};

const plansIn = ({ plans }: PathwayDocument, seen: Seen): PathwayPage['plans'] =>
  plans.flatMap((plan) => {
    const changes = plan.changes.filter(({ step }) => seen.step(step));
    return changes.length === 0 && plan.changes.length > 0 ? [] : [{ ...plan, changes }];
  });

/** Only a pathway that took another's numbers in can have absorbed one. */
type Absorbing = { views: ApiPorts['views']; seen: Seen };

async function absorbedIn({ _id, state, timeline }: PathwayDocument, { views, seen }: Absorbing): Promise<Absorbed[]> {
  if (!timeline.some(({ type }) => type === 'transition.identity.merged')) return [];
  const placeOf = ({ status, since }: Step) => ({ status, since });
  return (await views.absorbed(_id)).map((other) => ({
    pathwayId: other._id,
    conflicts: sideBySide(state, other.state)
      .filter(({ step }) => seen.step(step))
      .map(({ step, here, there }) => ({
        step,
        here: placeOf(here),
        there: placeOf(there),
      })),
  }));
}

/** Opens in one reading whatever the page shows of the encrypted store. */
async function toldOf({ state, timeline }: PathwayDocument, store: EncryptedStore): Promise<Map<string, unknown>> {
  const references = [
    state.detailsRef,
    ...timeline.map(({ noteRef }) => noteRef),
    ...Object.values(state.steps).map(contactRef),
  ].filter((reference) => reference !== undefined);
  return references.length === 0 ? new Map() : store.getMany(references);
}

export function nameIn(told: Map<string, unknown>, detailsRef: string | undefined): string | undefined {
  const details = detailsRef === undefined ? undefined : (told.get(detailsRef) as { name?: unknown } | undefined);
  return typeof details?.name === 'string' ? details.name : undefined;
}

const stepsOf = (look: Look): StepView[] =>
  look.profile.steps.flatMap((definition) => {
    const step = look.state.steps[definition.key];
    return step === undefined || !look.seen.step(definition.key) ? [] : [stepView(step, definition, look)];
  });

function timelineEntry({ noteRef, ...entry }: StoredEntry, look: Look): TimelineEntry {
  const note = noteRef === undefined || !mayRead(entry, look) ? undefined : look.told.get(noteRef);
  return typeof note === 'string' ? { ...entry, note } : entry;
}

/**
 * What was written to somebody is read by those between whom the step lies, and by who wrote it; what was observed, by
 * those who observe; why somebody leads for a time, by prison and probation.
 */
function mayRead(entry: Omit<StoredEntry, 'noteRef'>, { profile, agency, state, seen }: Look): boolean {
  if (!seen.note(entry.step)) return false;
  if (entry.detail['fact'] === 'observation') return seen.observations;
  if (entry.type === 'transition.responsibility.overridden') return agency !== 'community';
  const definition = entry.step && definitionOf(profile, entry.step);
  if (entry.step === undefined || definition === undefined) return entry.agency === agency;
  return [entry.agency, ownerOf(state.steps[entry.step], definition), definition.receiver].includes(agency);
}
