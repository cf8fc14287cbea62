import { createStore } from './store';

/** `over` from the first answer that said so until somebody has signed in again. */
export const session = createStore<'on' | 'over'>('on');
