const place = (name: string): string => `throughgate.${name}`;

/** What this browser was told last time; nothing where storage is refused. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(place(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A choice that cannot be kept holds until the page is closed. */
export function remember(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(place(name));
    else localStorage.setItem(place(name), value);
  } catch {
    return;
  }
}
