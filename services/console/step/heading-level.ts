import { createContext } from 'react';

/** How deep the headings inside a step's part of a page stand: deepest on a page that holds all of a pathway. */
export const HeadingLevel = createContext<'3' | '5'>('5');
