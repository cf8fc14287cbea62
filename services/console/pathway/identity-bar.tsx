import { Tag } from '@navikt/ds-react/Tag';
import { Detail, Heading } from '@navikt/ds-react/Typography';
import type { PathwayPage } from '../../../schemas/api/pathway';
import { useWords } from '../words/use-words';
import { Fact } from './fact';

type Props = { page: PathwayPage };

/** The handover rule's word for a sentence that leaves no time for one. */
const TOO_SHORT = 'determinate_short';

/** Who it is and on which days everything hangs, with the basis of each. */
export function IdentityBar({ page }: Props) {
  const { say, moment } = useWords(page.zone);
  return (
    <section aria-labelledby="person" className="identity">
      <div className="title-row">
        <Heading level="1" size="large" id="person">
          {page.name ?? page.personRef}
        </Heading>
        <Tag data-color="accent" variant="moderate" size="small">
          {say(`phase.${page.phase}`)}
        </Tag>
        {page.conditions.map((condition) => (
          <Tag key={condition} data-color="danger" variant="moderate" size="small">
            {say(`condition.${condition}`)}
          </Tag>
        ))}
      </div>
      <Detail className="pseudonym">
        {say('pathway.pseudonym')}: {page.personRef}
        {page.name === undefined && ` · ${say('pathway.nameHidden')}`}
      </Detail>
      <dl className="identity-facts">
        <ReleaseFact page={page} />
        <HandoverFact page={page} />
        <LeadFact page={page} />
        <ConditionsFact page={page} />
      </dl>
      <Detail>{say('pathway.updated', { at: moment(page.updatedAt), seq: page.seq })}</Detail>
    </section>
  );
}

export function ReleaseFact({ page: { dates: held, zone } }: Props) {
  const { say, dates } = useWords(zone);
  const { release, releasedOn } = held;
  return (
    <Fact name={say('pathway.release')}>
      {release === undefined ? say('pathway.unknownDate') : dates.day(release)}
      {releasedOn !== undefined && `, ${say('pathway.releasedOn', { day: dates.day(releasedOn) })}`}
      {release !== undefined && <Detail as="span">{say('pathway.releaseBasis')}</Detail>}
    </Fact>
  );
}

export function HandoverFact({ page: { dates: held, zone } }: Props) {
  const { say, said, dates } = useWords(zone);
  const { handover, handoverStart, handoverReason } = held;
  return (
    <Fact name={say('pathway.handover')}>
      {handover !== undefined && dates.day(handover)}
      {handover === undefined && say(handoverReason === TOO_SHORT ? 'pathway.noHandover' : 'pathway.unknownDate')}
      {handoverStart !== undefined && (
        <Detail as="span">{say('pathway.handoverStart', { day: dates.day(handoverStart) })}</Detail>
      )}
      {handoverReason !== undefined && (
        <Detail as="span">{say('pathway.handoverReason', { reason: said('handoverReason', handoverReason) })}</Detail>
      )}
    </Fact>
  );
}

export function LeadFact({ page: { lead, support, leadUnconfirmed, leadReason } }: Props) {
  const { say, said } = useWords();
  return (
    <Fact name={say('pathway.lead')}>
      {say(`lead.${lead}`)}
      {', '}
      {support === undefined
        ? say('pathway.noSupport')
        : say('pathway.support', { agency: say(`lead.${support}`) })}{' '}
      {leadUnconfirmed && (
        <Tag size="xsmall" data-color="warning" variant="moderate">
          {say('caseload.unconfirmed')}
        </Tag>
      )}
      {leadReason !== undefined && (
        <Detail as="span">{say('pathway.leadReason', { reason: said('handoverReason', leadReason) })}</Detail>
      )}
    </Fact>
  );
}

function ConditionsFact({ page }: Props) {
  const { conditions, cycle, dates: held, profile, profileVersion, securityLevel } = page;
  const { say, dates } = useWords();
  return (
    <Fact name={say('pathway.conditions')}>
      {conditions.map((condition) => say(`condition.${condition}`)).join(', ') || say('pathway.noConditions')}
      {cycle > 1 && `, ${say('pathway.cycle', { cycle })}`}
      <Detail as="span">
        {say('pathway.admission')} {dates.day(held.admission)} ·{' '}
        {say('pathway.profile', { profile, version: profileVersion })}
      </Detail>
      {securityLevel !== undefined && (
        <Detail as="span">{say('pathway.securityLevel', { level: securityLevel })}</Detail>
      )}
    </Fact>
  );
}
