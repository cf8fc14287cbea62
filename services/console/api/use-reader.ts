import { useQuery } from '@tanstack/react-query';
import type { SignedIn } from '../../../schemas/api/officer';
import { sessionQuery } from './queries';

/** Who reads this page, once it is known. */
export const useReader = (): SignedIn | undefined => useQuery(sessionQuery()).data;
