/**
 * What this browser keeps for the tracker. Storage may be switched off, full or throw: then nothing is remembered, and nothing else is
 * different.
 */
const keyOf = (name: string) => `commitment-tracker.${name}`;

/** Null: nothing is kept, or it may not be read. Never throws. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Keeps a text; null: nothing any more. @returns whether the browser let it. Never throws. */
export function keep(name: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), text);
    return true;
  } catch {
    return false;
  }
}
