import { useState } from "react";
import { DataText } from "../../figures/DataText";
import { useI18n } from "../../i18n/i18n";
import { dayNumber, firstDay } from "../../model/partialDate";
import { useTexts, useTracker } from "../../state/useTracker";
import { usePrinting } from "../../ui/usePrinting";
import { SourceNames } from "./SourceNames";

/** The negotiation's events up to the day, newest first, by name: on the axis there is seldom room for one. */
export function EventList({ asOf }: { readonly asOf: string }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { dataset } = useTracker();
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  const events = (dataset.events ?? [])
    .map(({ date, sources }, i) => ({ i, date, sources, day: dayNumber(firstDay(date)) }))
    .filter(({ day }) => day <= dayNumber(asOf))
    .toSorted((a, b) => b.day - a.day);
  if (events.length === 0) return null;
  return (
    // Paper cannot be unfolded.
    <details className="event-list" open={open || printing} onToggle={({ currentTarget }) => printing || setOpen(currentTarget.open)}>
      <summary>{t("timeline.lanes.eventList", { count: events.length })}</summary>
      {(open || printing) && (
        <ol>
          {events.map(({ i, date, sources }) => (
            <li key={i}>
              <span className="note">{formats.date(date)}</span> <DataText>{texts.event(i)}</DataText>
              <SourceNames ids={sources} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
