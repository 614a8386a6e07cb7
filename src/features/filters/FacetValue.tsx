import { memo } from "react";
import type { FacetKey } from "../../engine/filters";
import { useI18n } from "../../i18n/i18n";
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

/** One value: a checkbox named "France, 12" (contract section 6). One that would show nothing is muted but can be pressed. */
export const FacetValue = memo(function FacetValue({ facet, option, count, chosen, stop, hidden, onToggle }: FacetValueProps) {
  const { t, formats } = useI18n();
  const classes = ["opt", option.sign === null ? "plain" : "", count === 0 ? "zero" : ""].filter(Boolean).join(" ");
  return (
    <label className={classes} hidden={hidden} title={option.meaning}>
      <input
        type="checkbox"
        value={option.value}
        aria-label={t("filters.value", { label: option.label, count })}
        title={option.meaning}
        checked={chosen}
        tabIndex={stop ? 0 : -1}
        onChange={() => onToggle(facet, option.value)}
      />
      {option.sign}
      <bdi className="t">{option.label}</bdi>
      <span className="n">{formats.count(count)}</span>
    </label>
  );
});
