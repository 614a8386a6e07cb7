import type { ComponentType } from "react";
import { ExploreView } from "../features/explore/ExploreView";
import { loadCharts } from "../features/explore/loadCharts";
import type { View } from "../state/viewState";
import { lazyPart } from "../ui/lazyPart";

const LOADERS = {
  explore: loadCharts,
  compare: () => import("../features/compare/CompareView"),
  map: () => import("./MapWithTable"),
  timeline: () => import("../features/timeline/TimelineView"),
  conditions: () => import("../features/conditions/ConditionsView"),
  about: () => import("../features/about/AboutView"),
};

/** Asks for a view's code while the data are on their way. Without a connection it is no fault yet: drawing the view says so. */
export function fetchView(view: View): void {
  LOADERS[view]().catch(() => {});
}

const CompareView = lazyPart(LOADERS.compare, (m) => m.CompareView);
const MapWithTable = lazyPart(LOADERS.map, (m) => m.MapWithTable);
const TimelineView = lazyPart(LOADERS.timeline, (m) => m.TimelineView);
const ConditionsView = lazyPart(LOADERS.conditions, (m) => m.ConditionsView);
const AboutView = lazyPart(LOADERS.about, (m) => m.AboutView);

/** Which component draws a view. The first one is in the first load, the others come when they are wanted. */
export const VIEW_COMPONENTS: Readonly<Record<View, ComponentType>> = {
  explore: ExploreView,
  compare: CompareView,
  map: MapWithTable,
  timeline: TimelineView,
  conditions: ConditionsView,
  about: AboutView,
};

/**
 * Views that draw themselves when nothing is selected too: under a handle that is being dragged, the axis must not go away; a
 * comparison can have days of its own.
 */
export const DRAWN_EMPTY: ReadonlySet<View> = new Set<View>(["timeline", "compare"]);
