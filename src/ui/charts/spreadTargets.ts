import type { PlanePoint } from "./nearestTowards";

const ROUNDS = 300;

/**
 * Moves places apart until no two are nearer than `least`, each as little as that takes, so that every target keeps its size where
 * countries are small (WCAG 2.5.8). Always the same places for the same input.
 * @param least in the unit of the places
 */
export function spreadTargets(points: readonly PlanePoint[], least: number): PlanePoint[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round++) {
    let isAtRest = true;
    moved.forEach((a, i) => {
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= least - 0.01) continue;
        isAtRest = false;
        // Two on one spot leave it sideways.
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
        const by = (least - distance) / 2;
        a.x -= ux * by;
        a.y -= uy * by;
        b.x += ux * by;
        b.y += uy * by;
      }
    });
    if (isAtRest) break;
  }
  return moved;
}
