import type { Measure } from "../engine/figure";
import { useI18n } from "../i18n/i18n";
import type { Per } from "../state/viewState";
import { useActions, useViewState } from "../state/useTracker";
import { Segmented } from "../ui/charts/Segmented";

const MEASURES = ["count", "money", "troops"] as const;

/** What the bars measure, and against what: both are part of the address. */
export function MeasureSwitch() {
  const { t } = useI18n();
  const { setMeasure, setPer } = useActions();
  const measure = useViewState((view) => view.measure);
  const per = perFor(
    measure,
    useViewState((view) => view.per),
  );
  const pers = [
    { value: "total" as const, label: t("charts.pers.total") },
    { value: "person" as const, label: t(measure === "troops" ? "charts.pers.people" : "charts.pers.person") },
    ...(measure === "money" ? [{ value: "gdp" as const, label: t("charts.pers.gdp") }] : []),
  ];
  return (
    <div className="controls">
      <Segmented
        label={t("charts.measure")}
        choices={MEASURES.map((value) => ({ value, label: t(`charts.measures.${value}`) }))}
        value={measure}
        onChange={setMeasure}
      />
      {measure !== "count" && <Segmented label={t("charts.per")} choices={pers} value={per} onChange={setPer} />}
    </div>
  );
}

/** What the figures are set against, as far as the measure allows: troops are no share of a GDP, commitments of nothing. */
export function perFor(measure: Measure, per: Per): Per {
  return measure === "count" || (measure === "troops" && per === "gdp") ? "total" : per;
}
