import type { Country } from '../../schemas/standing';
import type { HandoverRule } from '../handover/handover-date';
import type { LicenceRule } from '../licence/licence-rule';
import type { Milestones } from '../milestones/milestone';
import type { HolidayCalendar } from './holidays';

/** The law of a country as far as days are counted by it; a profile adds the steps and their clocks. */
export type Jurisdiction = {
  key: string;
  title: string;
  /** Whose law it is; absent of no country's rules. */
  country?: Country;
  /** IANA name of the time zone. */
  zone: string;
  holidays: HolidayCalendar;
  /** The law by which one agency tells another what its work needs; named in every notice. */
  sharing?: string;
  milestones: Milestones;
  /** Absent where responsibility does not pass by the rules of England and Wales. */
  handover?: HandoverRule;
  /** Absent where there is no licence of that kind. */
  licence?: LicenceRule;
};
