import { figuresOf, summed, type Around, type Counted, type Figured } from '../../domain/figures/figures';
import type { PathwayState } from '../../domain/pathway/state';
import { profileOf } from '../../domain/profiles/registry';
import type { Instant } from '../../schemas/time';
import { localDay } from '../platform/local-day';
import type { Db } from '../platform/mongo';

type Row = Omit<Figured, 'state'> & {
  _id: string;
  state: Figured['state'] & Pick<PathwayState, 'profile' | 'profileVersion'>;
};

const projection = {
  ...{ 'state.status': 1, 'state.dates': 1, 'state.steps': 1, 'state.agreements': 1 },
  ...{ 'state.profile': 1, 'state.profileVersion': 1 },
  ...{ 'timeline.type': 1, 'timeline.at': 1, 'timeline.detail.reason': 1 },
};

/** Read one after the other and summed at once: what is held is the sums, and no row of anybody. */
export const createFigures = (db: Db) =>
  async function figures(period: Around['period'], now: Instant): Promise<Counted[]> {
    let sums: Counted[] = [];
    const rows = db.collection<Row>('pathway-views').find({ 'state.status': { $ne: 'new' } }, { projection });
    for await (const row of rows) {
      const profile = profileOf(row.state.profile, row.state.profileVersion);
      if (profile === undefined) continue;
      const dayOf = (at: Instant) => localDay(at, profile.zone);
      sums = summed([...sums, ...figuresOf(row, { period, now, profile, dayOf })]);
    }
    return sums;
  };
