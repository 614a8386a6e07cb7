/** Something at a place on an axis. */
export interface Placed {
  readonly at: number;
}

/** Marks that would overlap, drawn as one. */
export interface Cluster<Item extends Placed> {
  /** The place of its first item, where it is drawn. */
  readonly at: number;
  /** The place of its last. */
  readonly end: number;
  readonly items: readonly Item[];
}

/**
 * Joins what would overlap: from left to right, each cluster takes all that lies less than `least` behind its first item. Two clusters
 * are therefore at least `least` apart.
 * @param items in ascending order
 * @param least in the axis's own unit
 */
export function clusterMarks<Item extends Placed>(items: readonly Item[], least: number): Cluster<Item>[] {
  const clusters: { at: number; end: number; items: Item[] }[] = [];
  for (const item of items) {
    const open = clusters.at(-1);
    if (open && item.at - open.at < least) {
      open.items.push(item);
      open.end = item.at;
    } else clusters.push({ at: item.at, end: item.at, items: [item] });
  }
  return clusters;
}

/** The place in `clusters` that is nearest to `at`; -1 without any. */
export function nearestCluster<Item extends Placed>(clusters: readonly Cluster<Item>[], at: number): number {
  let nearest = -1;
  let distance = Number.POSITIVE_INFINITY;
  clusters.forEach((cluster, i) => {
    const away = Math.abs(cluster.at - at);
    if (away < distance) [nearest, distance] = [i, away];
  });
  return nearest;
}
