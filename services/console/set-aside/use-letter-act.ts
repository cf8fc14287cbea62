import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask';
import { createStore } from '../api/store';

/** What became of the last act: the card it was done on may be gone by then. */
export const lastAnswer = createStore<string | undefined>(undefined);

/**
 * Does something about letters and reads the lists again; the api takes each letter once, however often it is sent.
 * `told`: the answer in words, for an act that ends something.
 */
export function useLetterAct<Said, Answer>(path: string, told?: (answer: Answer) => string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Said) => ask<Answer>(path, { method: 'POST', body }),
    onSuccess: (answer) => {
      if (told !== undefined) lastAnswer.set(told(answer));
    },
    onSettled: () => void queries.invalidateQueries(),
  });
}
