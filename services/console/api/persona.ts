import { remember, remembered } from '../frame/memory';
import { createStore } from './store';

const store = createStore<string | undefined>(remembered('persona'));
let shown: string | undefined;

/** The made-up person the reader acts as; who has chosen nobody acts as the one the page shows. */
export const persona = {
  ...store,
  set: (id: string | undefined) => {
    remember('persona', id);
    store.set(id);
  },
  /** Whom the page shows while nobody is chosen. */
  show: (id: string | undefined) => {
    shown = id;
  },
  acting: () => store.get() ?? shown,
};
