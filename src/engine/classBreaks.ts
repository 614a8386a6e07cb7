/** The most steps of a scale that the eye still tells apart. */
const STEPS = 5;

/** The step of a scale that a figure belongs to: its place in the lower ends, from 0. Below the first it is 0. */
export function stepOf(breaks: readonly number[], figure: number): number {
  return Math.max(
    0,
    breaks.findLastIndex((from) => figure >= from),
  );
}

/** How round a whole number is: 1 with zeros, then 5 and 2 with zeros, then multiples of 5, then even numbers, then the rest. */
function roughness(n: number): number {
  const [, lead] = /^(\d)0*$/.exec(String(n)) ?? [];
  return { 1: 0, 5: 1, 2: 2 }[Number(lead)] ?? (n % 5 === 0 ? 3 : n % 2 === 0 ? 4 : 5);
}

/** The roundest number above `below` and up to `upTo`: that with the fewest digits, among those the roundest, then the lowest. */
function roundestBetween(below: number, upTo: number): number {
  for (let exponent = Math.floor(Math.log10(upTo)); exponent > -12; exponent--) {
    // Divided where the unit is a fraction: 3 / 10 is exact where 3 × 0.1 is not.
    const times = (n: number) => (exponent < 0 ? n / 10 ** -exponent : n * 10 ** exponent);
    const first = Math.floor(below / 10 ** exponent);
    const found = Array.from({ length: 11 }, (_, i) => first + i).filter((n) => times(n) > below && times(n) <= upTo);
    const [best] = found.toSorted((a, b) => roughness(a) - roughness(b) || a - b);
    if (best !== undefined) return times(best);
  }
  return upTo;
}

/**
 * Where the steps of a sequential scale begin. Each step takes a like number of the figures (quintiles); equal figures always share a
 * step; a border is the roundest number between the figures that it parts, so that no figure changes its step by it. Fewer than five
 * different figures make as many steps as there are. Figures of 0 and less have no step.
 * @param figures the low ends, in any order
 * @returns lower ends of the steps, ascending; the first is the least figure
 */
export function classBreaks(figures: readonly number[]): number[] {
  const sorted = figures.filter((figure) => figure > 0).toSorted((a, b) => a - b);
  const [least] = sorted;
  if (least === undefined) return [];
  // Places where a figure differs from the one before: only there can a border stand.
  const edges = sorted.map((_, i) => i).filter((i) => i > 0 && (sorted[i - 1] ?? 0) < (sorted[i] ?? 0));
  const wanted = Math.min(STEPS, edges.length + 1);
  const chosen = new Set<number>();
  for (let step = 1; step < wanted; step++) {
    const ideal = (sorted.length * step) / wanted;
    const free = edges.filter((edge) => !chosen.has(edge)).toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b);
    if (free[0] !== undefined) chosen.add(free[0]);
  }
  const borders = [...chosen].toSorted((a, b) => a - b).map((edge) => roundestBetween(sorted[edge - 1] ?? 0, sorted[edge] ?? 0));
  return [least, ...borders];
}
