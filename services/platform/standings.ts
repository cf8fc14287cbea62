import type { Standing, StandingRequest, TransferBasisRequest } from '../../schemas/api/standing';
import type { Instant } from '../../schemas/time';
import { isDuplicate, type Db } from './mongo';

export type StandingRow = Omit<Standing, 'agency'> & { _id: string };
type Said = { by: string; at: Instant };

export type Standings = {
  find(agency: string): Promise<StandingRow | undefined>;
  list(): Promise<StandingRow[]>;
  /** What is said of an agency from now on; a basis recorded for another country is void. */
  say(agency: string, standing: StandingRequest, said: Said): Promise<StandingRow>;
  /** What lets it be told abroad from now on. Undefined when nothing is said of the agency. */
  allow(agency: string, transfer: TransferBasisRequest, said: Said): Promise<StandingRow | undefined>;
};

/** Who answers for what each agency is told, and by which law, by the name it is told by. */
export function createStandings(db: Db): Standings {
  const rows = db.collection<StandingRow>('standings');
  const after = { returnDocument: 'after' } as const;
  async function say(agency: string, standing: StandingRequest, said: Said): Promise<StandingRow> {
    const same = { _id: agency, country: standing.country };
    const gone = standing.arrangement === undefined ? { $unset: { arrangement: true as const } } : {};
    const kept = await rows.findOneAndUpdate(same, { $set: { ...standing, ...said }, ...gone }, after);
    if (kept !== null) return kept;
    await rows.replaceOne({ _id: agency }, { ...standing, ...said }, { upsert: true }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
    return { _id: agency, ...standing, ...said };
  }
  return {
    find: async (agency) => (await rows.findOne({ _id: agency })) ?? undefined,
    list: () => rows.find({}).sort({ _id: 1 }).toArray(),
    say,
    allow: async (agency, transfer, said) =>
      (await rows.findOneAndUpdate({ _id: agency }, { $set: { transfer: { ...transfer, ...said } } }, after)) ??
      undefined,
  };
}
