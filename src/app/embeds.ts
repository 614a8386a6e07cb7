import type { ComponentType } from "react";
import type { Embed } from "../state/viewState";
import { lazyPart } from "../ui/lazyPart";

/** Which component draws an embedded figure; each comes when it is wanted. */
export const EMBED_COMPONENTS: Readonly<Record<Embed, ComponentType>> = {
  countries: lazyPart(
    () => import("../features/explore/CommitmentsByParty"),
    (m) => m.CommitmentsByParty,
  ),
  statuses: lazyPart(
    () => import("../features/explore/StatusLadderFigure"),
    (m) => m.StatusLadderFigure,
  ),
  timeline: lazyPart(
    () => import("../features/timeline/TimelineEmbed"),
    (m) => m.TimelineEmbed,
  ),
  money: lazyPart(
    () => import("../features/explore/MoneyByYear"),
    (m) => m.MoneyByYear,
  ),
  compare: lazyPart(
    () => import("../features/compare/ComparisonFigure"),
    (m) => m.ComparisonFigure,
  ),
  map: lazyPart(
    () => import("../features/map/CountryMap"),
    (m) => m.CountryMap,
  ),
  table: lazyPart(
    () => import("../features/explore/CommitmentTable"),
    (m) => m.CommitmentTable,
  ),
};

/** Figures that draw themselves when nothing is selected too, as their views do. */
export const EMBEDS_DRAWN_EMPTY: ReadonlySet<Embed> = new Set<Embed>(["timeline", "compare"]);
