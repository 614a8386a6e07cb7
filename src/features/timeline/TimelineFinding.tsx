import { useMemo } from "react";
import { entriesUntil } from "../../engine/timeline";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber } from "../../model/partialDate";
import { useActions, useSelection, useTracker } from "../../state/useTracker";

/** How many steps the selection has taken, and when. The number of commitments opens its ledger. */
export function TimelineFinding() {
  const { t, rich, formats } = useI18n();
  const { columns } = useTracker();
  const { openLedger } = useActions();
  const { rows, standing, count } = useSelection();
  const entries = useMemo(() => entriesUntil(columns, rows, dayNumber(standing.asOf)), [columns, rows, standing.asOf]);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return <p className="finding">{t("timeline.empty")}</p>;
  return (
    <p className="finding">
      {rich("timeline.finding", {
        count,
        steps: entries.length,
        from: formats.dateIn(dayFromNumber(first.day)),
        to: formats.dateIn(dayFromNumber(last.day)),
        all: (number) => (
          <button type="button" className="fig" onClick={() => openLedger({ measure: "count", parts: [] })}>
            {number}
          </button>
        ),
      })}
    </p>
  );
}
