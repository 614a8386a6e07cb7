import "./categoryColours.css";

/** The categories of the tracker's own data file: their colours are fixed by the look. */
const OWN = ["monitoring", "aid", "force", "binding"];
const COLOURS = 12;

/**
 * The colour class of each category: the tracker's own ids keep their own (`c-aid`), any other takes the lowest of `c-1` to `c-12`
 * that is free, in file order. The first four numbers are the own colours, so none is given twice among 12 (contract section 1).
 * @param ids the category ids of a data file, in display order
 * @returns the class by id; it sets the custom property `--c`
 */
export function categoryColours(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(OWN.flatMap((id, i) => (ids.includes(id) ? [i + 1] : [])));
  const free = Array.from({ length: COLOURS }, (_, i) => i + 1).filter((number) => !taken.has(number));
  let next = 0;
  return new Map(ids.map((id) => [id, OWN.includes(id) ? `c-${id}` : `c-${free[next++ % Math.max(1, free.length)] ?? COLOURS}`]));
}
