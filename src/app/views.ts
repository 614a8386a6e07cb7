import { type ComponentType, lazy } from "react";
import { ExploreView } from "../features/explore/ExploreView";
import type { View } from "../state/viewState";
import { NotBuiltYet } from "./NotBuiltYet";

const TimelineView = lazy(() => import("../features/timeline/TimelineView").then((m) => ({ default: m.TimelineView })));
const AboutView = lazy(() => import("../features/about/AboutView").then((m) => ({ default: m.AboutView })));
const ConditionsView = lazy(() => import("../features/conditions/ConditionsView").then((m) => ({ default: m.ConditionsView })));

/** Which component draws a view. The first one is in the first load, the others come when they are wanted. */
export const VIEW_COMPONENTS: Readonly<Record<View, ComponentType>> = {
  explore: ExploreView,
  compare: NotBuiltYet,
  map: NotBuiltYet,
  timeline: TimelineView,
  conditions: ConditionsView,
  about: AboutView,
};

/** Views that draw themselves when nothing is selected too: under a handle that is being dragged, the axis must not go away. */
export const DRAWN_EMPTY: ReadonlySet<View> = new Set<View>(["timeline"]);
