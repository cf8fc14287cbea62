import type { Pathway } from './pathway-worker';
import type { ReleaseReports } from './release-reports';

export type Story = { tell: (pathway: Pathway, say: ReleaseReports) => Promise<void> };

const RELEASE_AHEAD = 330;
/** Eight months, a fortnight and about a week ahead. */
const HANDOVER_NEAR = 265;

/** Received long ago, sentenced, known by both numbers; the handover lies about ten weeks ahead, or as the release has it. */
export async function begun(pathway: Pathway, say: ReleaseReports, releaseIn = RELEASE_AHEAD): Promise<void> {
  await pathway.tell(say.received(), say.registered());
  await pathway.tell(say.linked(), say.sentenced(releaseIn));
  await pathway.settled();
}

/** About a week before the handover. */
async function handedOver(pathway: Pathway, say: ReleaseReports): Promise<void> {
  await begun(pathway, say, HANDOVER_NEAR);
  await pathway.act(say.done('needs-mapping'));
  await pathway.act(say.officerNamed('allocation-1'));
  await pathway.act(say.handedOver('report-1'));
  await pathway.act(say.accepted('handover-report'));
  await pathway.act(say.accepted('responsibility-transfer'));
}

/** The release is confirmed for tomorrow; a provider says no, the next one has a place. */
async function housed(pathway: Pathway, say: ReleaseReports): Promise<void> {
  await pathway.tell(say.sentenced(HANDOVER_NEAR, 1));
  await pathway.settled();
  await pathway.act(say.declined());
  await pathway.tell(say.booked());
  await pathway.tell(say.confirmed());
  await pathway.settled();
  await pathway.act(say.done('release-pack'));
}

const release: Story = {
  async tell(pathway, say) {
    await handedOver(pathway, say);
    await housed(pathway, say);
    await pathway.tell(say.released());
    await pathway.tell(say.arrived());
    await pathway.act(say.met());
    await pathway.settled();
  },
};

const returnAndWithdraw: Story = {
  async tell(pathway, say) {
    await begun(pathway, say);
    await pathway.act(say.handedOver('report-1'));
    await pathway.act(say.returned());
    await pathway.act(say.handedOver('report-2'));
    await pathway.act(say.accepted('handover-report', 1));
    await pathway.act(say.accepted('handover-report', 2));
    await pathway.act(say.withdrawn('probation'));
    await pathway.act(say.withdrawn('prison'));
    await pathway.act(say.accepted('handover-report', 2));
  },
};

/** The run hands on to a new one in the middle of it. */
const handedOn: Story = {
  async tell(pathway, say) {
    await begun(pathway, say);
    await pathway.act(say.handedOver('report-1'));
    await pathway.renew();
    await pathway.tell(say.officerNamed('allocation-1'));
    await pathway.act(say.accepted('handover-report'));
  },
};

export const stories = {
  release,
  'return-and-withdraw': returnAndWithdraw,
  'handed-on': handedOn,
};
