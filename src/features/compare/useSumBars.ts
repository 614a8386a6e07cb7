import { codesOfSubject } from "../../engine/comparedSubject";
import { knownMore } from "../../engine/knownMore";
import type { SumKind } from "../../engine/money";
import { rangeSegments } from "../../figures/rangeSegments";
import { sumFormats } from "../../figures/sumFormats";
import { useI18n } from "../../i18n/i18n";
import type { Range } from "../../model/quantity";
import type { Per } from "../../state/viewState";
import { useTracker } from "../../state/useTracker";
import type { BarSegment } from "../../ui/charts/BarList";
import type { Column } from "./useComparison";

interface Drawn {
  readonly kind: SumKind;
  readonly per: Per;
  /** Only of this category; null: of all. */
  readonly category: string | null;
}

/** A column's sum as a bar: loans first and darker, hatched to high, fading where it is open. */
export function useSumBars(): (column: Column, sums: { readonly sum: Range; readonly loans: Range }, drawn: Drawn) => BarSegment[] {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { commitments } = tracker.dataset;

  /** Of an open sum, what is known of its upper part: it is drawn before the bar fades. Set against sizes, only the low end is. */
  const known = ({ key, selection }: Column, { kind, per, category }: Drawn): number => {
    if (per !== "total") return 0;
    const codes = codesOfSubject(tracker.dataset, key);
    const isHere = (row: number) => {
      const [first, second] = new Set(commitments[row]?.parties.map(({ code }) => code));
      const isAlone = first !== undefined && second === undefined && codes.has(first);
      return isAlone && (category === null || commitments[row]?.category === category);
    };
    return knownMore(tracker.account(selection, kind), (row) => (isHere(row) ? key : null)).get(key) ?? 0;
  };

  return (column, { sum, loans }, drawn) =>
    rangeSegments(sum, {
      loans: drawn.kind === "money" ? { range: loans, label: t("charts.loans") } : null,
      label: drawn.kind === "money" ? t("charts.notLoans") : t("charts.people"),
      known: sum.high === null ? known(column, drawn) : 0,
      upTo: t("charts.upTo"),
      open: t("charts.openEnd"),
      words: sumFormats(drawn.kind, drawn.per, { t, formats }).one,
    });
}
