type Limits = { size: number; forMs: number };

export type Kept<T> = {
  /** What is kept under the name, or else what `load` finds; whoever asks meanwhile waits for the same. A failure is not kept. */
  get(name: string, load: () => Promise<T>): Promise<T>;
  keep(name: string, value: T): void;
  forget(name: string): void;
};

/** Keeps each value for a while, and the `size` used last. */
export function createKept<T>({ size, forMs }: Limits): Kept<T> {
  const kept = new Map<string, { until: number; value: Promise<T> }>();
  const entryOf = (value: Promise<T>) => ({ until: Date.now() + forMs, value });
  const loaded = (name: string, load: () => Promise<T>) => {
    const entry = entryOf(load());
    entry.value.catch(() => {
      if (kept.get(name) === entry) kept.delete(name);
    });
    return entry;
  };
  const used = (name: string, entry: ReturnType<typeof entryOf>): void => {
    kept.delete(name);
    kept.set(name, entry);
    const oldest = kept.keys().next();
    if (kept.size > size && oldest.done !== true) kept.delete(oldest.value);
  };
  return {
    get(name, load) {
      const before = kept.get(name);
      const entry = before !== undefined && before.until > Date.now() ? before : loaded(name, load);
      used(name, entry);
      return entry.value;
    },
    keep(name, value) {
      used(name, entryOf(Promise.resolve(value)));
    },
    forget(name) {
      kept.delete(name);
    },
  };
}
