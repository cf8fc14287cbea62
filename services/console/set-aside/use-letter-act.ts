import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask';

/** Does something about letters and reads the lists again; the api takes each letter once, however often it is sent. */
export function useLetterAct<Said, Answer>(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Said) => ask<Answer>(path, { method: 'POST', body }),
    onSettled: () => void queries.invalidateQueries(),
  });
}
