import { createStore } from './store';

/** `away` from the first request that got no answer until the next that got one. */
export const connection = createStore<'answers' | 'away'>('answers');
