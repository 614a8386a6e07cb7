import type { MarkShape } from "../Mark";
import type { Cluster } from "./clusterMarks";

/** A mark: one entry at its place on the axis. */
export interface LaneItem {
  readonly id: string;
  /** Its place in the axis's unit. */
  readonly at: number;
  readonly shape: MarkShape | "event";
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  /** Ascending by place. */
  readonly items: readonly LaneItem[];
  /** Colour class of the swatch before the label. Default: no swatch. */
  readonly className?: string;
  /** What stands beside a single mark where there is room. Default: nothing. */
  readonly nameOf?: (item: LaneItem) => string;
}

export interface LanesAxis {
  readonly from: number;
  readonly to: number;
  /** The place after which nothing is known. */
  readonly knownUntil: number;
  /** How many units fill the frame; the rest is scrolled to. */
  readonly shown: number;
}

/** A lane with what is drawn in it. */
export interface ClusteredLane extends Lane {
  readonly clusters: readonly Cluster<LaneItem>[];
}
