/** The values used last, at most `size` of them; the one unused for longest gives way. */
export type Recent<T> = {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  delete(name: string): void;
  clear(): void;
};

export function createRecent<T>(size: number): Recent<T> {
  const kept = new Map<string, T>();
  return {
    get: (name) => kept.get(name),
    set(name, value) {
      kept.delete(name);
      kept.set(name, value);
      const [oldest] = kept.keys();
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    },
    delete: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
