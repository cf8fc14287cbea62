import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { Foresight } from '../../../schemas/api/foresight';
import type { PathwayPage } from '../../../schemas/api/pathway';
import type { LocalDate } from '../../../schemas/time';
import { releaseForesightQuery } from '../api/queries';
import { LoadingRows } from '../caseload/loading-rows';
import { ProblemBox } from '../frame/problem-box';
import { MovedByOwner } from '../pathway/moved';
import { ActAnswerBox } from '../step/act-answer-box';
import { DayField } from '../step/day-field';
import { useAct } from '../step/use-act';
import { useWords } from '../words/use-words';
import { wouldMove } from './would-move';

type Props = { page: PathwayPage };

/** Asks what a day would move before it may be proposed. */
export function TryDate({ page }: Props) {
  const { say } = useWords();
  const [day, setDay] = useState('');
  const [tried, setTried] = useState<LocalDate>();
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(day === '');
    setTried(day === '' ? undefined : day);
  };
  return (
    <div className="section no-print">
      <form onSubmit={submit} noValidate className="try-date">
        <DayField
          label={say('datesPage.day')}
          error={missing ? say('datesPage.dayNeeded') : undefined}
          onChange={setDay}
        />
        <Button type="submit" size="small">
          {say('datesPage.try')}
        </Button>
      </form>
      {tried !== undefined && <Tried key={tried} release={tried} page={page} />}
    </div>
  );
}

function Tried({ release, page }: Props & { release: LocalDate }) {
  const { say, dates } = useWords(page.zone);
  const foresight = useQuery(releaseForesightQuery(page.pathwayId, page.seq, release));
  return (
    <section className="section">
      <Heading level="2" size="medium" spacing>
        {say('datesPage.wouldMove', { day: dates.day(release) })}
      </Heading>
      {foresight.isPending && <LoadingRows />}
      {foresight.isError && <ProblemBox error={foresight.error} onRetry={() => void foresight.refetch()} />}
      {foresight.isSuccess && (
        <>
          <Foreseen foresight={foresight.data} page={page} />
          <Propose release={release} page={page} />
        </>
      )}
    </section>
  );
}

function Foreseen({ foresight, page }: Props & { foresight: Foresight }) {
  const { say, said } = useWords(page.zone);
  const changes = wouldMove(foresight, page);
  if (foresight.outcome === 'set-aside')
    return (
      <BodyShort spacing>
        {say('datesPage.notTaken', { reason: said('setAsideReason', foresight.reason ?? '') })}
      </BodyShort>
    );
  if (changes.length === 0) return <BodyShort spacing>{say('datesPage.movesNothing')}</BodyShort>;
  return <MovedByOwner changes={changes} zone={page.zone} />;
}

function Propose({ release, page }: Props & { release: LocalDate }) {
  const { say } = useWords();
  const [note, setNote] = useState('');
  const place = { pathwayId: page.pathwayId };
  const { sent, busy, send } = useAct(place);
  const words = note.trim();
  const body = { release, ...(words === '' ? {} : { note: words }) };
  const propose = () => void send({ name: 'propose-release', body }, page.seq);
  return (
    <div className="acts">
      <BodyShort>{say('datesPage.proposeHelp')}</BodyShort>
      <Textarea
        label={say('act.note')}
        description={say('act.noteHelp')}
        size="small"
        maxLength={4000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="act-buttons">
        <Button size="small" loading={busy} onClick={propose}>
          {say('datesPage.propose')}
        </Button>
      </div>
      {sent?.outcome !== undefined && (
        <ActAnswerBox place={place} intent={sent.intent} outcome={sent.outcome} page={page} onAgain={propose} />
      )}
    </div>
  );
}
