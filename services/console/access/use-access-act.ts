import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AccessReceived } from '../../../schemas/api/access';
import { ask } from '../api/ask';
import { accessKey } from '../api/access-queries';

/** Lets in, keeps out, answers or ends, and reads again who may what. `path`: where, from what is said. */
export function useAccessAct<Said>(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Said) => ask<AccessReceived>(path, { method: 'POST', body }),
    onSettled: () => void queries.invalidateQueries({ queryKey: [accessKey] }),
  });
}
