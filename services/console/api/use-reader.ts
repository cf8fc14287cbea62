import { useQuery } from '@tanstack/react-query';
import type { Officer } from '../../../schemas/api/officer';
import { sessionQuery } from './queries';

/** Who reads this page, once it is known. */
export const useReader = (): Officer | undefined => useQuery(sessionQuery()).data;
