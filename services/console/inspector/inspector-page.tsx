import { CopyButton } from '@navikt/ds-react/CopyButton';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LiveState } from '../../../schemas/api/live';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { engineQuery, explanationQuery } from '../api/queries';
import { useNow } from '../frame/use-now';
import { AboutPerson } from '../pathway/about-person';
import { usePathway } from '../pathway/use-pathway';
import { Waits } from '../pathway/waits';
import { useWords } from '../words/use-words';
import { Engine } from './engine';
import { whyText } from './inspector-words';
import { Knot } from './knot';
import { LeadReasons } from './lead-reasons';
import { Nudge } from './nudge';
import { OtherCauses } from './other-causes';
import { StepReasons } from './step-reasons';
import { WhomToRing } from './whom-to-ring';

const TICK_MS = 60_000;

/** Why a pathway stands where it stands: what it waits for, who can move it, and what the engine holds. */
export function InspectorPage({ pathwayId }: { pathwayId: string }) {
  const { page, live } = usePathway(pathwayId);
  return (
    <AboutPerson pathwayId={pathwayId} title="inspector.title" page={page}>
      {(shown) => <Inspected page={shown} live={live} />}
    </AboutPerson>
  );
}

function Inspected({ page, live }: { page: PathwayPage; live: UseQueryResult<LiveState> }) {
  const { say } = useWords();
  const engine = useQuery(engineQuery(page.pathwayId));
  const { data: explanation } = useQuery(explanationQuery(page.pathwayId, page.seq));
  return (
    <>
      <Waits live={live} page={page} />
      {page.closed !== undefined && <BodyShort spacing>{say('waits.none')}</BodyShort>}
      {explanation !== undefined && <WhomToRing explanation={explanation} page={page} live={live} />}
      {live.data !== undefined && <CopyWhy page={page} live={live.data} />}
      {live.data?.deadlock === undefined ? (
        live.data !== undefined && <Nudge page={page} live={live.data} />
      ) : (
        <Knot deadlock={live.data.deadlock} page={page} />
      )}
      <OtherCauses page={page} engine={engine.data} />
      {explanation?.lead !== undefined && <LeadReasons held={explanation.lead} zone={page.zone} />}
      {explanation !== undefined && <StepReasons explanation={explanation} />}
      <Engine engine={engine} page={page} live={live.data} />
    </>
  );
}

function CopyWhy({ page, live }: { page: PathwayPage; live: LiveState }) {
  const words = useWords(page.zone);
  const now = useNow(TICK_MS);
  return (
    <CopyButton
      className="no-print"
      size="small"
      copyText={whyText({ page, live }, words, now)}
      text={words.say('inspector.copy')}
      activeText={words.say('inspector.copied')}
    />
  );
}
