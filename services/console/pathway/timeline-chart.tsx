import { Timeline } from '@navikt/ds-react/Timeline';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useMemo } from 'react';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useNow } from '../frame/use-now';
import { useWords } from '../words/use-words';
import { gathered, pinsOf } from './pins';
import { chartOf, type Lane, type Span } from './spans';

const MINUTE_MS = 60_000;
/** What a pin needs to be pressed, of the narrowest chart's width. */
const PIN_SHARE = 0.035;

/** The steps over time for a wide screen; `Milestones` says the same where this has no room. */
export function TimelineChart({ page }: { page: PathwayPage }) {
  const words = useWords(page.zone);
  const now = useNow(MINUTE_MS);
  const chart = useMemo(() => chartOf(page, now), [page, now]);
  const pins = pinsOf(page, words, now);
  const { say } = words;
  return (
    <section aria-labelledby="timeline" className="timeline-wide">
      <Heading level="2" size="medium" id="timeline" spacing>
        {say('timeline.title')}
      </Heading>
      <Timeline startDate={new Date(chart.start)} endDate={new Date(chart.end)} aria-label={say('timeline.label')}>
        {gathered(pins, (chart.end - chart.start) * PIN_SHARE).map(({ pin, labels }) => (
          <Timeline.Pin key={pin.label} date={new Date(pin.at)} data-pin={pin.kind}>
            {labels.map((label) => (
              <BodyShort key={label}>{label}</BodyShort>
            ))}
          </Timeline.Pin>
        ))}
        {chart.lanes.map((lane) => (
          <Timeline.Row
            key={`${lane.agency}/${lane.spans[0]?.step.key ?? ''}`}
            label={laneLabel(lane, say)}
            headingTag="h3"
          >
            {lane.spans.map((span) => (
              <Timeline.Period
                key={span.step.key}
                start={new Date(span.from)}
                end={new Date(span.to)}
                status={span.tone}
                statusLabel={`${numberOf(span, page)} ${words.step(span.step.key)}, ${say(`status.${span.step.status}`)}`}
                icon={<SpanName span={span} page={page} />}
              >
                <SpanWords span={span} zone={page.zone} />
              </Timeline.Period>
            ))}
          </Timeline.Row>
        ))}
      </Timeline>
      <ul className="pins">
        {pins.map(({ kind, label }) => (
          <li key={label} data-pin={kind}>
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}

const numberOf = ({ step }: Span, { steps }: PathwayPage): number => steps.indexOf(step) + 1;

/** Where a name has no room the number stands alone; the steps below are numbered the same. */
function SpanName({ span, page }: { span: Span; page: PathwayPage }) {
  const { step } = useWords();
  return (
    <span className="span-name">
      {numberOf(span, page)} <span className="span-title">{step(span.step.key)}</span>
    </span>
  );
}

const laneLabel = ({ agency, first }: Lane, say: ReturnType<typeof useWords>['say']): string =>
  first ? say(`agencyTitle.${agency}`) : say('timeline.more', { agency: say(`agencyTitle.${agency}`) });

function SpanWords({ span: { step, from, to }, zone }: { span: Span; zone: string }) {
  const words = useWords(zone);
  const { say, dates } = words;
  return (
    <>
      <BodyShort weight="semibold">{words.step(step.key)}</BodyShort>
      <BodyShort>
        {say(`status.${step.status}`)}
        {step.overdue && `, ${say('steps.overdue')}`}
      </BodyShort>
      <BodyShort>{say('timeline.span', { from: dates.dayOf(from), to: dates.dayOf(to) })}</BodyShort>
    </>
  );
}
