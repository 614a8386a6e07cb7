import type { Slice } from "../../engine/conditions";
import { missingKey } from "../../engine/missingConditions";
import type { Figure } from "../../engine/figure";
import { useI18n } from "../../i18n/i18n";
import type { ChartFrame } from "../../figures/useChartFrame";

/** The rows that wait on a condition alone, or on it with one other, as a part of a figure. */
export function partsOf(condition: string, which: "alone" | "withOneOther"): Figure["parts"] {
  return which === "alone" ? [["missing", missingKey([condition])]] : [["pair", condition]];
}

/** Commitments, countries, money and troops of a slice; each opens its ledger. */
export function useSliceCells(frame: ChartFrame) {
  const { t } = useI18n();
  return (slice: Slice, of: string, parts: Figure["parts"]) => [
    frame.countCell(slice.rows.length, of, parts),
    frame.countCell(slice.countries, `${of}, ${t("explore.tiles.countries")}`, [...parts, ["by", "country"]]),
    ...(["money", "troops"] as const).map((kind) =>
      slice.rows.length === 0 ? { text: "–" } : frame.sumCell(kind, slice[kind], `${of}, ${t(`charts.measures.${kind}`)}`, parts),
    ),
  ];
}
