import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, ProblemAnswer } from '../api/ask';
import { agenciesQuery } from '../api/queries';
import { wrongWith } from './agency-draft';

/** Does something about an agency and reads the list again; `wrong` says beside a field what the api refused of it. */
export function useAgencyAct<Said, Answer>(path: string) {
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (body: Said) => ask<Answer>(path, { method: 'POST', body }),
    onSettled: () => void queries.invalidateQueries({ queryKey: agenciesQuery().queryKey }),
  });
  const wrong = (field: string): string | undefined =>
    act.error instanceof ProblemAnswer ? wrongWith(field, act.error.problem) : undefined;
  return { ...act, wrong };
}
