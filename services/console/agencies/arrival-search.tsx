import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { BodyShort, Heading } from '@navikt/ds-react/Typography';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { FoundNotice } from '../../../schemas/api/notice';
import type { ReportTrace } from '../../../schemas/api/report-trace';
import { ask } from '../api/ask';
import { PathwayLink } from '../frame/pathway-link';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import type { Words } from '../words/words';

const SHORTEST = 3;

/** Did it arrive? Asked by a message's id, a report's or a person's number, which stands in no address. */
export function ArrivalSearch() {
  const { say } = useWords();
  const [of, setOf] = useState('');
  const [tried, setTried] = useState(false);
  const find = useMutation({
    mutationFn: async (text: string) => {
      const [notices, traces] = await Promise.all([
        ask<FoundNotice[]>('/api/notices/find', { method: 'POST', body: { of: text } }),
        ask<ReportTrace[]>('/api/reports/find', { method: 'POST', body: { report: text } }),
      ]);
      return { notices, traces };
    },
    gcTime: 0,
  });
  const found = find.data;
  const isShort = of.trim().length < SHORTEST;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort) find.mutate(of.trim());
  };
  return (
    <section aria-labelledby="arrival" className="section">
      <Heading level="2" size="medium" id="arrival" spacing>
        {say('arrival.title')}
      </Heading>
      <form onSubmit={submit} noValidate className="map-code no-print">
        <TextField
          label={say('arrival.of')}
          description={say('arrival.help')}
          size="small"
          autoComplete="off"
          maxLength={200}
          value={of}
          error={tried && isShort && say('arrival.needed')}
          onChange={({ target }) => setOf(target.value)}
        />
        <Button type="submit" size="small" variant="secondary" loading={find.isPending}>
          {say('arrival.find')}
        </Button>
      </form>
      <BodyShort role="status" spacing>
        {found !== undefined && foundWords(found, say)}
      </BodyShort>
      {find.error !== null && <ProblemBox error={find.error} />}
      <ul className="cards">
        {found?.traces.map((trace) => (
          <li key={`${trace.standing}/${trace.pathwayId ?? ''}`} className="card">
            <Trace trace={trace} />
          </li>
        ))}
        {found?.notices.map((notice) => (
          <li key={`${notice.pathwayId}/${notice.notice}`} className="card">
            <Notice notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Found = { notices: FoundNotice[]; traces: ReportTrace[] };

function foundWords({ notices, traces }: Found, say: Words['say']): string {
  if (notices.length > 0) return say('arrival.found', { count: notices.length });
  return say(traces.length > 0 ? 'arrival.reportFound' : 'arrival.none');
}

/** Where a report went, by the id its door answered. */
function Trace({ trace: { standing, at, pathwayId, reason, events } }: { trace: ReportTrace }) {
  const { say, said, moment } = useWords();
  return (
    <>
      <BodyShort weight="semibold">{say(`arrival.trace.${standing}`, { at: moment(at) })}</BodyShort>
      {pathwayId !== undefined && (
        <BodyShort size="small">
          <PathwayLink pathwayId={pathwayId}>{say('agenciesPage.pathway')}</PathwayLink>
        </BodyShort>
      )}
      {reason !== undefined && <BodyShort size="small">{said('reason', reason)}</BodyShort>}
      {events.length > 0 && <BodyShort size="small">{events.join(', ')}</BodyShort>}
    </>
  );
}

const marks = ['delivered', 'opened', 'answered', 'bounced'] as const;

function Notice({ notice }: { notice: FoundNotice }) {
  const { say, said, moment, steps } = useWords();
  const { pathwayId, messageId, step, to, channel, standing, sentAt, leadDays, legalBasis, law, bounceReason } = notice;
  return (
    <>
      <BodyShort weight="semibold">
        {say(`arrival.standing.${standing}`, { step: steps(step), to: said('candidate', to) })}
      </BodyShort>
      <BodyShort size="small">
        {say(`arrival.channel.${channel}`)} {messageId}{' '}
        <PathwayLink pathwayId={pathwayId}>{say('agenciesPage.pathway')}</PathwayLink>
      </BodyShort>
      <ol>
        <li>
          {say('arrival.sent', { at: moment(sentAt), law: law ?? said('factWord', legalBasis) })}{' '}
          {leadDays !== undefined && say('arrival.lead', { count: leadDays })}
        </li>
        {marks.flatMap((mark) => {
          const at = notice[mark];
          return at === undefined ? [] : [<li key={mark}>{say(`arrival.mark.${mark}`, { at: moment(at) })}</li>];
        })}
      </ol>
      {bounceReason !== undefined && <BodyShort size="small">{said('reason', bounceReason)}</BodyShort>}
    </>
  );
}
