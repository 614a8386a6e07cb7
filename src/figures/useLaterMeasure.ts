import { useLaterState } from "./Following";
import { perFor } from "./MeasureSwitch";

/** What charts by party measure, against what, and which parties are chosen: as the charts show it, after the paint. */
export function useLaterMeasure() {
  const chosen = useLaterState((view) => view.filters.country);
  const measure = useLaterState((view) => view.measure);
  const wished = useLaterState((view) => view.per);
  return { chosen, measure, per: perFor(measure, wished) };
}
