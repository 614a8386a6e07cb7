import { createTracker, type Tracker } from "../engine/tracker";
import type { Dataset } from "../model/schema";

const trackers = new WeakMap<Dataset, Tracker>();

/** The tracker of a data file, made once. */
export function trackerOf(dataset: Dataset): Tracker {
  let tracker = trackers.get(dataset);
  if (!tracker) trackers.set(dataset, (tracker = createTracker(dataset)));
  return tracker;
}
