import { defined } from '../../domain/defined';
import { keptUntil } from '../../domain/pathway/kept-until';
import { sideBySide } from '../../domain/pathway/side-by-side';
import type { Step } from '../../domain/pathway/state';
import type { Profile } from '../../domain/profiles/profile';
import { profileOf } from '../../domain/profiles/registry';
import { definitionOf, ownerOf } from '../../domain/steps/readiness';
import type { Officer } from '../../schemas/api/officer';
import type { Absorbed, PathwayPage, StepView, TimelineEntry } from '../../schemas/api/pathway';
import type { EncryptedStore } from '../platform/encrypted-store';
import { problem } from '../platform/problem';
import { localDay } from '../platform/local-day';
import type { ApiPorts, PathwayDocument } from './ports';
import { contactRef, stepView, type Look } from './step-view';

type StoredEntry = PathwayDocument['timeline'][number];

/** The profile a pathway began with. @throws problem 503 for one of a newer release */
export function profileIn({ state: { profile, profileVersion } }: PathwayDocument): Profile {
  const known = profileOf(profile, profileVersion);
  if (known !== undefined) return known;
  throw problem(503, 'profile-unknown', `Profile ${profile} version ${profileVersion} is newer than this api.`);
}

/** All of one pathway as one officer sees it now, with what the encrypted store says of it. */
export async function pathwayPage(
  document: PathwayDocument,
  officer: Officer,
  { store, views, now }: Pick<ApiPorts, 'store' | 'views' | 'now'>,
): Promise<PathwayPage> {
  const { state } = document;
  const profile = profileIn(document);
  const { agency, role } = officer;
  const look: Look = { state, profile, agency, role, now: now(), told: await toldOf(document, store) };
  return defined({
    pathwayId: document._id,
    personRef: state.personRef,
    name: nameIn(look.told, state.detailsRef),
    profile: state.profile,
    profileVersion: state.profileVersion,
    zone: profile.zone,
    phase: state.phase,
    conditions: state.conditions,
    cycle: state.cycle,
    lead: state.lead,
    support: state.support,
    leadUnconfirmed: state.leadUnconfirmed,
    leadReason: document.leadReason,
    dates: state.dates,
    steps: stepsOf(look),
    timeline: document.timeline.map((entry) => timelineEntry(entry, look)),
    plans: document.plans,
    leads: document.leads ?? [],
    absorbed: await absorbedIn(document, views),
    securityLevel: profile.securityLevels.find(({ level }) => level === state.securityLevel)?.title,
    retention: state.closedAt === undefined ? [] : keptUntil(localDay(state.closedAt, profile.zone), profile),
    closed: state.closed,
    task: document.task,
    stale: document.stale === undefined ? undefined : (true as const),
    seq: document.seq,
    updatedAt: document.updatedAt,
  });
}

/** Only a pathway that took another's numbers in can have absorbed one. */
async function absorbedIn({ _id, state, timeline }: PathwayDocument, views: ApiPorts['views']): Promise<Absorbed[]> {
  if (!timeline.some(({ type }) => type === 'transition.identity.merged')) return [];
  const placeOf = ({ status, since }: Step) => ({ status, since });
  return (await views.absorbed(_id)).map((other) => ({
    pathwayId: other._id,
    conflicts: sideBySide(state, other.state).map(({ step, here, there }) => ({
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
    return step === undefined ? [] : [stepView(step, definition, look)];
  });

function timelineEntry({ noteRef, ...entry }: StoredEntry, look: Look): TimelineEntry {
  const note = noteRef === undefined || !mayRead(entry, look) ? undefined : look.told.get(noteRef);
  return typeof note === 'string' ? { ...entry, note } : entry;
}

/** What was written to somebody is read by those between whom the step lies, and by who wrote it. */
function mayRead(entry: Omit<StoredEntry, 'noteRef'>, { profile, agency, state }: Look): boolean {
  const definition = entry.step && definitionOf(profile, entry.step);
  if (entry.step === undefined || definition === undefined) return entry.agency === agency;
  return [entry.agency, ownerOf(state.steps[entry.step], definition), definition.receiver].includes(agency);
}
