import { useRef } from "react";
import type { RefObject } from "react";
import { useI18n } from "../../i18n/i18n";
import { useSelection, useTracker } from "../../state/useTracker";
import { FacetGroup } from "./FacetGroup";
import { useFacetOptions } from "./facetOptions";
import { RAIL_ORDER, useFilterWords } from "./filterWords";
import { FilterSheet } from "./FilterSheet";
import { RangeFields } from "./RangeFields";
import { SearchField } from "./SearchField";
import { useNarrow } from "./useNarrow";
import { useSlashKey } from "./useSlashKey";
import { useToggleFacet } from "./useToggleFacet";
import "./filters.css";

interface FieldsProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly visible: boolean;
}

/** Search, the seven facets, dates and amounts. A facet of which the file has no values is left out. */
function Fields({ field, visible }: FieldsProps) {
  const tracker = useTracker();
  const selection = useSelection();
  const options = useFacetOptions();
  const words = useFilterWords();
  const onToggle = useToggleFacet();
  const counts = tracker.facets(selection);
  return (
    <div className="rail-body">
      <SearchField field={field} />
      {RAIL_ORDER.filter((facet) => options[facet].length > 0).map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          legend={words.name(facet)}
          options={options[facet]}
          counts={counts[facet]}
          chosen={selection.query.filters[facet]}
          visible={visible}
          onToggle={onToggle}
        />
      ))}
      <RangeFields />
    </div>
  );
}

export function WideFields({ field }: Pick<FieldsProps, "field">) {
  useSlashKey(
    () => field.current,
    () => {
      field.current?.focus();
      field.current?.select();
    },
  );
  return <Fields field={field} visible />;
}

/** The filter rail that serves all views: beside the results, or on phones in a sheet (contract section 6, "filters"). */
export function FilterRail() {
  const { t } = useI18n();
  const narrow = useNarrow();
  const field = useRef<HTMLInputElement>(null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- older screen readers and checkers do not know the element
    <search role="search" className="rail" aria-label={t("filters.landmark")}>
      {narrow ? <FilterSheet field={field}>{(open) => <Fields field={field} visible={open} />}</FilterSheet> : <WideFields field={field} />}
    </search>
  );
}
