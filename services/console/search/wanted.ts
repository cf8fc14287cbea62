import { createStore } from '../api/store';

/** Whom the reader looks for: held here and not in the page's address, which never names a person. */
export const wanted = createStore('');

/** As the api asks for it. */
export const SHORTEST = 2;

export const isSearchable = (text: string): boolean => text.trim().length >= SHORTEST;
