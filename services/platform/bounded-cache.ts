/** Keeps the `size` values used last; `make` is asked for what is not there. */
export function createBoundedCache<T>(size: number, make: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>();
  return (name) => {
    const value = kept.get(name) ?? make(name);
    kept.delete(name);
    kept.set(name, value);
    if (kept.size > size) for (const oldest of kept.keys()) return (kept.delete(oldest), value);
    return value;
  };
}
