import { wellFormed } from "./viewState";

/**
 * How single values stand in a query string. Percent-encoding as `encodeURIComponent` does it, with two differences: `:`, `@` and
 * `/` stay readable, and `! ' ( ) *` are escaped, because programs that turn text into links cut them off the end, and browsers
 * themselves rewrite the apostrophe.
 */
export function escapeValue(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%3A", ":")
    .replaceAll("%40", "@")
    .replaceAll("%2F", "/");
}

/** The text that a raw value of the query stands for (`+` is a space); null when an escape is broken. */
export function unescapeValue(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** Comma-separated, each value percent-encoded, so that a comma inside one is `%2C`. */
export function escapeList(values: readonly string[]): string {
  return values.map(escapeValue).join(",");
}

/** The raw values of each key of a query, with or without its `?`, in their order. */
export function valuesOf(search: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const pair of search.replace(/^\?/, "").split("&")) {
    const at = pair.indexOf("=");
    const key = unescapeValue(at < 0 ? pair : pair.slice(0, at));
    if (key === null || key === "") continue;
    const value = at < 0 ? "" : pair.slice(at + 1);
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return values;
}

/** A number of 0 or more in plain decimal digits, never with an exponent, so that `plainNumber` reads the same number back. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length ? digits.padEnd(point, "0") : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The finite number of 0 or more that plain decimal digits stand for, else null. */
export function plainNumber(text: string): number | null {
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
