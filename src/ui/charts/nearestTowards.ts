/** A place on a plane; y grows downwards. */
export interface PlanePoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const AXES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
/** What lies aside counts this many times what lies ahead: of two the nearer to the key's own direction is taken. */
const ASIDE = 2;
/** Half the opening of a direction, as a slope (63°): what lies further aside belongs to another key, as long as there is anything else. */
const OPENING = 2;

/**
 * The nearest neighbour in an arrow key's direction: of what lies within 63° of it; failing that, of all that lies on that side.
 * @returns its id; null for another key, or where nothing lies on that side
 */
export function nearestTowards(points: readonly PlanePoint[], from: string, key: string): string | null {
  const axis = AXES[key];
  const start = points.find(({ id }) => id === from);
  if (!axis || !start) return null;
  const reachable = points
    .filter(({ id }) => id !== from)
    .map(({ id, x, y }) => {
      const [dx, dy] = [x - start.x, y - start.y];
      const ahead = dx * axis[0] + dy * axis[1];
      const aside = Math.abs(dx * axis[1] - dy * axis[0]);
      return { id, ahead, isAstray: aside > ahead * OPENING, cost: Math.hypot(ahead, aside * ASIDE) };
    })
    .filter(({ ahead }) => ahead > 0)
    .toSorted((a, b) => Number(a.isAstray) - Number(b.isAstray) || a.cost - b.cost);
  return reachable[0]?.id ?? null;
}
