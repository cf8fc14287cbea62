import { Heading } from '@navikt/ds-react/Typography';
import type { Tour } from '../../../schemas/api/tour';
import { PathwayLink } from '../frame/pathway-link';
import { useWords } from '../words/use-words';

/** The stories are written in English, whatever language the page speaks. */
export function TourStops({ stops }: { stops: Tour['stops'] }) {
  const { say } = useWords();
  return (
    <ul className="tour-stops">
      {stops.map(({ name, story, look, pathwayId }) => (
        <li key={name} className="tour-stop">
          <Heading level="3" size="xsmall">
            {pathwayId === undefined ? name : <PathwayLink pathwayId={pathwayId}>{name}</PathwayLink>}
          </Heading>
          <p lang="en">{story}</p>
          <p>
            <span className="label">{say('tour.look')}:</span> <span lang="en">{look}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
