import type { ComponentType } from "react";
import { ExploreView } from "../features/explore/ExploreView";
import type { View } from "../state/viewState";
import { lazyPart } from "../ui/lazyPart";

const CompareView = lazyPart(
  () => import("../features/compare/CompareView"),
  (m) => m.CompareView,
);
const TimelineView = lazyPart(
  () => import("../features/timeline/TimelineView"),
  (m) => m.TimelineView,
);
const AboutView = lazyPart(
  () => import("../features/about/AboutView"),
  (m) => m.AboutView,
);
const ConditionsView = lazyPart(
  () => import("../features/conditions/ConditionsView"),
  (m) => m.ConditionsView,
);
const MapWithTable = lazyPart(
  () => import("./MapWithTable"),
  (m) => m.MapWithTable,
);

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
