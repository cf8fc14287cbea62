import type en from '../locales/en.json';

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>;
}[keyof T & string];

type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every text of the catalogue by its path, plural forms by their base: a missing one does not compile. */
export type TextKey = WithoutPlural<Leaves<typeof en>>;

export type Values = Record<string, string | number>;
