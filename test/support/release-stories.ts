import type { Pathway } from './pathway-worker';
import type { ReleaseReports } from './release-reports';

export type Story = { tell: (pathway: Pathway, say: ReleaseReports) => Promise<void> };

const RELEASE_AHEAD = 330;

/** Received long ago, sentenced, known by both numbers; the handover lies about ten weeks ahead. */
export async function begun(pathway: Pathway, say: ReleaseReports): Promise<void> {
  await pathway.tell(say.received(), say.registered());
  await pathway.tell(say.linked(), say.sentenced(RELEASE_AHEAD));
  await pathway.settled();
}

async function handedOver(pathway: Pathway, say: ReleaseReports): Promise<void> {
  await begun(pathway, say);
  await pathway.act(say.officerNamed('allocation-1'));
  await pathway.act(say.handedOver('report-1'));
  await pathway.act(say.accepted('handover-report'));
  await pathway.act(say.accepted('responsibility-transfer'));
}

/** The release is confirmed for tomorrow; a provider says no, the next one has a place. */
async function housed(pathway: Pathway, say: ReleaseReports): Promise<void> {
  await pathway.tell(say.sentenced(RELEASE_AHEAD, 1));
  await pathway.settled();
  await pathway.act(say.declined());
  await pathway.tell(say.booked());
  await pathway.tell(say.confirmed());
  await pathway.settled();
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

const recall: Story = {
  async tell(pathway, say) {
    await handedOver(pathway, say);
    await pathway.tell(say.released());
    await pathway.tell(say.recalled());
    await pathway.tell(say.arrived());
    await pathway.tell(say.sentenced(40));
    await pathway.settled();
  },
};

const death: Story = {
  async tell(pathway, say) {
    await begun(pathway, say);
    await pathway.act(say.handedOver('report-1'));
    await pathway.tell(say.died());
    await pathway.handle.result();
  },
};

const replanning: Story = {
  async tell(pathway, say) {
    await begun(pathway, say);
    await housed(pathway, say);
    await pathway.tell(say.sentenced(RELEASE_AHEAD, 30));
    await pathway.tell(say.sentenced(RELEASE_AHEAD + 60));
    await pathway.settled();
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
  recall,
  death,
  replanning,
  'handed-on': handedOn,
};
