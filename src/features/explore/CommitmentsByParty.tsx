import { memo } from "react";
import { perFor } from "../../figures/MeasureSwitch";
import { PartyCounts } from "./PartyCounts";
import { PartySums } from "./PartySums";
import { useLaterSelection, useLaterState } from "../../figures/Following";

const Counts = memo(PartyCounts);
const Sums = memo(PartySums);

/**
 * Who has promised how much: by number, money or troops. A click on a row filters by the party.
 * Like every chart it draws deferred values: counts, finding and table paint first, the charts follow.
 */
export function CommitmentsByParty() {
  const selection = useLaterSelection();
  const chosen = useLaterState((view) => view.filters.country);
  const measure = useLaterState((view) => view.measure);
  const per = perFor(
    measure,
    useLaterState((view) => view.per),
  );
  if (measure === "count") return <Counts selection={selection} chosen={chosen} />;
  return <Sums selection={selection} chosen={chosen} kind={measure} per={per} />;
}
