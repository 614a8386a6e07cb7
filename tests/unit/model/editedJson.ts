import { readFileSync } from "node:fs";

/** A fixture's text, from tests/fixtures. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8");
}

/** The text of a JSON value in which the values at some JSON Pointers are replaced; `undefined` takes the key out. */
export function edited(text: string, changes: Readonly<Record<string, unknown>>): string {
  const root: unknown = JSON.parse(text);
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split("/").slice(1);
    const last = steps.pop();
    let holder = root;
    for (const step of steps) holder = typeof holder === "object" && holder !== null ? Reflect.get(holder, step) : undefined;
    if (last === undefined || typeof holder !== "object" || holder === null) throw new Error(`${pointer} leads nowhere`);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else Reflect.set(holder, last, value);
  }
  return JSON.stringify(root);
}
