import { isActive } from "../../engine/filters";
import { useI18n } from "../../i18n/i18n";
import { useViewState } from "../../state/useTracker";
import { CompareActions } from "./CompareActions";
import { CompareFinding } from "./CompareFinding";
import { ComparedList } from "./ComparedList";
import { ComparisonFigure } from "./ComparisonFigure";
import { OnlyHere } from "./OnlyHere";
import { Refusals } from "./Refusals";
import { SmallMultiples } from "./SmallMultiples";
import { useComparison } from "./useComparison";
import "./compare.css";

/** Two to six side by side: parties or groups, each as of any day. */
export function CompareView() {
  const { t } = useI18n();
  const filters = useViewState((view) => view.filters);
  const { columns } = useComparison();
  const isEmpty = columns.every(({ figures }) => figures.all.tally.count === 0);
  const isPartyFiltered = isActive(filters, "country") || isActive(filters, "group");
  return (
    <div className="compare">
      {!isEmpty && <CompareFinding />}
      <ComparedList />
      {isPartyFiltered && <p className="note">{t("compare.partyFilters")}</p>}
      {columns.length > 0 && (
        <>
          <ComparisonFigure />
          <CompareActions />
          <div className="sec">
            <SmallMultiples />
          </div>
          <OnlyHere />
          <Refusals />
        </>
      )}
    </div>
  );
}
