import type { Profile } from '../../../../domain/profiles/profile';
import { profileOf } from '../../../../domain/profiles/registry';
import { definitionOf } from '../../../../domain/steps/readiness';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { Identifier } from '../../../../schemas/identifier';
import type { ConnectionRow } from '../../../platform/connections';
import type { Deliveries, NewDelivery } from '../../../platform/webhook/deliveries';
import { disclosedOf } from './message';
import { nothingTold, take, type Leaving, type Told } from './told';

export type TellingPorts = {
  load: (pathwayId: string) => Promise<Told | undefined>;
  save: (pathwayId: string, told: Told) => Promise<void>;
  agencies: () => Promise<ConnectionRow[]>;
  deliveries: Pick<Deliveries, 'add' | 'wake'>;
  now: () => string;
};

/**
 * Makes the events of one pathway messages to the agencies they are for. Each is kept under the event's own id before the
 * place in the topic is, so that a crash in between adds none twice and loses none. @throws when a server is away
 */
export const createTelling = ({ load, save, agencies, deliveries, now }: TellingPorts) =>
  async function tell(pathwayId: string, events: readonly PathwayEvent[]): Promise<void> {
    const before = (await load(pathwayId)) ?? nothingTold;
    const leaving: Leaving[] = [];
    let told = events.reduce((so, event) => {
      const taken = take(so, event);
      if (taken.leaving !== undefined) leaving.push(taken.leaving);
      return taken.told;
    }, before);
    if (told === before) return;
    const listening = (await agencies()).filter(({ webhook }) => webhook !== undefined);
    for (const one of leaving) {
      const receivers = listening.filter((candidate) => learns(candidate, one) || relied(candidate, one, told));
      for (const agency of receivers) await deliveries.add(deliveryOf(one, agency, { told, at: now() }));
      told = withReceivers(told, one, receivers);
    }
    for (const { _id } of listening.filter(
      (one) => subjectOf(one, told.identifiers) !== subjectOf(one, before.identifiers),
    ))
      await deliveries.wake(pathwayId, _id);
    await save(pathwayId, told);
  };

const learns = ({ kind, provides = [] }: ConnectionRow, { audience: { kinds, provider } }: Leaving): boolean =>
  kinds.includes(kind) || (provider !== undefined && provides.includes(provider));

/** Whoever was told before learns that it was corrected, also when it is asked no more. */
const relied = ({ _id }: ConnectionRow, { event: { type, data } }: Leaving, { receivers }: Told): boolean =>
  type === 'transition.step.corrected' && receivers?.[data.step]?.includes(_id) === true;

function withReceivers(told: Told, { event: { data } }: Leaving, agencies: readonly ConnectionRow[]): Told {
  if (agencies.length === 0) return told;
  const { receivers = {} } = told;
  const all = new Set([...(receivers[data.step] ?? []), ...agencies.map(({ _id }) => _id)]);
  return { ...told, receivers: { ...receivers, [data.step]: [...all] } };
}

/** The number an agency knows the person by, as a token; undefined until it is told. */
export const subjectOf = ({ schemes }: Pick<ConnectionRow, 'schemes'>, identifiers: readonly Identifier[]) =>
  schemes.flatMap((wanted) => identifiers.find(({ scheme }) => scheme === wanted) ?? []).at(0);

/** Whom a step that opens is to be proved to have been told to. */
function noticeTo({ event: { type, data } }: Leaving, profile: Profile | undefined): { notice?: string } {
  const notice = type === 'transition.step.opened' && profile ? definitionOf(profile, data.step)?.notice : undefined;
  return notice === undefined ? {} : { notice: notice.to };
}

function deliveryOf(leaving: Leaving, agency: ConnectionRow, { told, at }: { told: Told; at: string }): NewDelivery {
  const { event } = leaving;
  const profile = profileOf(told.profile, told.profileVersion);
  return {
    agency: agency._id,
    messageId: `${event.pathwayId}/${event.seq}`,
    pathwayId: event.pathwayId,
    seq: event.seq,
    type: event.type,
    occurredAt: event.at,
    data: disclosedOf(event),
    ...noticeTo(leaving, profile),
    legalBasis: profile?.sharing ?? 'statute',
    state: subjectOf(agency, told.identifiers) === undefined ? 'held' : 'waiting',
    addedAt: at,
  };
}
