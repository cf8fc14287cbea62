import { Button } from '@navikt/ds-react/Button';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tourQuery } from '../api/queries';
import { remember, remembered } from '../frame/memory';
import { useWords } from '../words/use-words';
import { NextDay } from './next-day';
import { TourStops } from './tour-stops';

/** Where a dozen cards would push everything else off the screen. */
const narrow = (): boolean => matchMedia('(max-width: 40rem)').matches;

/** Who is who of the sample. Where no sample runs there is no card. */
export function TourCard({ onPlayed }: { onPlayed: () => void }) {
  const { say, dates } = useWords();
  const [hidden, setHidden] = useState(
    () => remembered('tour') === 'hidden' || (remembered('tour') === undefined && narrow()),
  );
  const { data: tour } = useQuery(tourQuery());
  if (tour === undefined) return null;
  const toggle = () => {
    remember('tour', hidden ? 'shown' : 'hidden');
    setHidden(!hidden);
  };
  return (
    <section aria-labelledby="tour-title" className="tour">
      <div className="title-row">
        <Heading level="2" size="medium" id="tour-title">
          {say('tour.title')}
        </Heading>
        <Button size="small" variant="tertiary" aria-expanded={!hidden} onClick={toggle}>
          {say(hidden ? 'tour.show' : 'tour.hide')}
        </Button>
      </div>
      {!hidden && <BodyShort spacing>{say('tour.intro')}</BodyShort>}
      <div className="tour-day">
        <BodyShort weight="semibold">{say('tour.day', { day: tour.day, days: tour.days })}</BodyShort>
        <BodyShort>{say('tour.today', { today: dates.day(tour.today) })}</BodyShort>
        <NextDay tour={tour} onPlayed={onPlayed} />
      </div>
      {!hidden && <TourStops stops={tour.stops} />}
    </section>
  );
}
