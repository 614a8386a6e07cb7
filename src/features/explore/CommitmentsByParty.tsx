import { memo } from "react";
import { useLaterSelection } from "../../figures/Following";
import { useLaterMeasure } from "../../figures/useLaterMeasure";
import { PartyCounts } from "./PartyCounts";
import { PartySums } from "./PartySums";

const Counts = memo(PartyCounts);
const Sums = memo(PartySums);

/**
 * Who has promised how much: by number, money or troops. A click on a row filters by the party.
 * Like every chart it draws deferred values: counts, finding and table paint first, the charts follow.
 */
export function CommitmentsByParty() {
  const selection = useLaterSelection();
  const { chosen, measure, per } = useLaterMeasure();
  if (measure === "count") return <Counts selection={selection} chosen={chosen} />;
  return <Sums selection={selection} chosen={chosen} kind={measure} per={per} />;
}
