import { Link } from '@navikt/ds-react/Link';
import { BodyLong } from '@navikt/ds-react/Typography';
import { useReader } from '../api/use-reader';
import { AboutPerson } from '../pathway/about-person';
import { usePathway } from '../pathway/use-pathway';
import { useWords } from '../words/use-words';

const languages = ['en', 'nb', 'bg', 'sl', 'sr', 'sr-Latn'] as const;
const unreviewed: readonly string[] = ['bg', 'sl', 'sr', 'sr-Latn'];

/** The person's plan on paper, in the language they read; whoever it is for gives it to them. */
export function MyPlanPage({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const { page } = usePathway(pathwayId);
  const role = useReader()?.role;
  return (
    <AboutPerson pathwayId={pathwayId} title="myPlan.title" page={page}>
      {({ dates }) => (
        <>
          <BodyLong spacing>{say('myPlan.intro')}</BodyLong>
          {role === (dates.releasedOn === undefined ? 'contact-officer' : 'probation-officer') ? (
            <Languages pathwayId={pathwayId} />
          ) : (
            <BodyLong className="empty">{say('myPlan.notYours')}</BodyLong>
          )}
        </>
      )}
    </AboutPerson>
  );
}

function Languages({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  return (
    <ul className="help-list">
      {languages.map((language) => (
        <li key={language}>
          <Link
            href={`/api/pathways/${encodeURIComponent(pathwayId)}/my-plan.html?language=${language}`}
            target="_blank"
            lang={language}
          >
            {say(`planLanguage.${language}`)}
          </Link>
          {unreviewed.includes(language) && ` (${say('myPlan.unreviewed')})`}
        </li>
      ))}
    </ul>
  );
}
