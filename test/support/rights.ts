import { rightsOf, type Asker, type Exceptions } from '../../services/api/rights/ability';

/** A supervisor of probation before any area is named, unless told otherwise. */
export const rightsOfWhoever = (asker: Partial<Asker>, exceptions: Partial<Exceptions> = {}) =>
  rightsOf(
    { agency: 'probation', roles: ['supervisor'], serves: [], hands: [], trained: false, ...asker },
    { admitted: [], excluded: [], restricted: [], ...exceptions },
  );
