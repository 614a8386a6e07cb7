import { memo } from "react";
import type { FacetKey } from "../../engine/filters";
import { type I18n, useI18n } from "../../i18n/i18n";
import type { FacetOption } from "./facetOptions";

interface FacetValueProps {
  readonly facet: FacetKey;
  readonly option: FacetOption;
  /** Commitments that would show if this value alone were chosen in its facet. */
  readonly count: number;
  readonly chosen: boolean;
  /** Whether Tab stops here: one value in each facet. */
  readonly stop: boolean;
  readonly hidden: boolean;
  readonly onToggle: (facet: FacetKey, value: string) => void;
}

/** The classes, the name and the count of a value that stands for so many. */
function saidOf({ t, formats }: Pick<I18n, "t" | "formats">, { label, sign }: FacetOption, count: number) {
  return {
    classes: ["opt", sign === null ? "plain" : "", count === 0 ? "zero" : ""].filter(Boolean).join(" "),
    name: t("filters.value", { label, count }),
    number: formats.count(count),
  };
}

/**
 * Writes a count into a value that is drawn. Nearly all counts change at a choice, and nothing else of a value does: drawing each of a
 * hundred again takes longer than a frame lasts.
 */
export function writeCount(row: Element, i18n: Pick<I18n, "t" | "formats">, option: FacetOption, count: number): void {
  const { classes, name, number } = saidOf(i18n, option, count);
  if (row.className !== classes) row.className = classes;
  row.firstElementChild?.setAttribute("aria-label", name);
  const text = row.lastElementChild?.firstChild;
  if (text) text.nodeValue = number;
}

function Value({ facet, option, count, chosen, stop, hidden, onToggle }: FacetValueProps) {
  const { classes, name, number } = saidOf(useI18n(), option, count);
  return (
    <label className={classes} hidden={hidden} title={option.meaning}>
      <input
        type="checkbox"
        value={option.value}
        aria-label={name}
        title={option.meaning}
        checked={chosen}
        tabIndex={stop ? 0 : -1}
        onChange={() => onToggle(facet, option.value)}
      />
      {option.sign}
      <bdi className="t">{option.label}</bdi>
      <span className="n">{number}</span>
    </label>
  );
}

/** One value: a checkbox named "France, 12" (contract section 6). One that would show nothing is muted but can be pressed. */
export const FacetValue = memo(
  Value,
  // Its group writes the count.
  ({ count: _before, ...before }, after) => Object.entries(before).every(([key, value]) => value === after[key as keyof typeof before]),
);
