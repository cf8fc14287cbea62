import { Button } from '@navikt/ds-react/Button';
import { BodyShort } from '@navikt/ds-react/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Tour } from '../../../schemas/api/tour';
import { ask } from '../api/ask';
import { tourQuery } from '../api/queries';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';

type Props = { tour: Tour; onPlayed: () => void };

export function NextDay({ tour, onPlayed }: Props) {
  const { say } = useWords();
  const queries = useQueryClient();
  const play = useMutation({
    mutationFn: () => ask<Tour>('/api/tour/next-day', { method: 'POST' }),
    onMutate: onPlayed,
    onSuccess: (next) => {
      onPlayed();
      queries.setQueryData(tourQuery().queryKey, next);
    },
  });
  const over = tour.day >= tour.days;
  return (
    <>
      {!over && (
        <Button size="small" loading={play.isPending} onClick={() => play.mutate()}>
          {say('tour.nextDay')}
        </Button>
      )}
      <BodyShort role="status" size="small">
        {over && say('tour.over')}
        {!over && play.isSuccess && say('tour.played', { day: tour.day })}
      </BodyShort>
      {play.isError && <ProblemBox error={play.error} />}
    </>
  );
}
