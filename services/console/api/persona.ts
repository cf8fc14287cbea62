import { remember, remembered } from '../frame/memory';
import { createStore } from './store';

const store = createStore<string | undefined>(remembered('persona'));

/** The made-up person the reader acts as; without one the api takes its first. */
export const persona = {
  ...store,
  set: (id: string | undefined) => {
    remember('persona', id);
    store.set(id);
  },
};
