export type Point = readonly [number, number];
type Ring = readonly Point[];

/** The signed area of a ring. */
export function ringArea(ring: Ring): number {
  let area = 0;
  ring.forEach(([x, y], i) => {
    const [beforeX, beforeY] = ring.at(i - 1) ?? [x, y];
    area += beforeX * y - x * beforeY;
  });
  return area / 2;
}

/** A ring without points that are doubled or lie on the line between their neighbours. */
export function thin(ring: Ring): Ring {
  const distinct = ring.filter(([x, y], i) => {
    const before = ring.at(i - 1);
    return x !== before?.[0] || y !== before[1];
  });
  return distinct.filter((point, i) => {
    const [x, y] = point;
    const [ax, ay] = distinct.at(i - 1) ?? point;
    const [bx, by] = distinct[(i + 1) % distinct.length] ?? point;
    return (x - ax) * (by - ay) !== (y - ay) * (bx - ax);
  });
}

/** How far a point lies from the edge of the shape; negative outside of it. */
function depth(x: number, y: number, rings: readonly Ring[]): number {
  let isInside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [i, point] of ring.entries()) {
      const [ax, ay] = point;
      const [bx, by] = ring.at(i - 1) ?? point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      const [dx, dy] = [bx - ax, by - ay];
      const part = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, (ax + part * dx - x) ** 2 + (ay + part * dy - y) ** 2);
    }
  }
  return (isInside ? 1 : -1) * Math.sqrt(nearest);
}

/**
 * The point inside a shape that lies farthest from its edge (its pole of inaccessibility), by a grid that is refined around its best point.
 * @param rings the largest part first: the grid covers that
 */
export function farthestInside(rings: readonly Ring[]): { x: number; y: number; room: number } {
  const [largest = []] = rings;
  const [xs, ys] = [largest.map(([x]) => x), largest.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let cell = Math.max(right - left, bottom - top) / 24;
  let best = { x: left, y: top, room: Number.NEGATIVE_INFINITY };
  const look = (from: Point, to: Point) => {
    for (let x = from[0]; x <= to[0]; x += cell) {
      for (let y = from[1]; y <= to[1]; y += cell) {
        const room = depth(x, y, rings);
        if (room > best.room) best = { x, y, room };
      }
    }
  };
  look([left, top], [right, bottom]);
  for (let i = 0; i < 5; i++) {
    const { x, y } = best;
    const around = cell;
    cell /= 3;
    look([x - around, y - around], [x + around, y + around]);
  }
  return best;
}
