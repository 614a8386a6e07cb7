import { useState } from "react";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber, firstDay } from "../../model/partialDate";
import { coveredDay } from "../../state/fitToDataset";
import { useActions, useAsOf, useTracker, useViewState } from "../../state/useTracker";
import { rememberVisits, sinceVisit, today, visits } from "../../state/visits";

/** Years that somebody may type on the way to a later one ("0202" before "2026") are not taken. */
const EARLIEST = "1990-01-01";
const DAYS_BEFORE = [30, 180];

/** Which day changes are shown from: a date, some days before the as-of date, or the reader's last visit. */
export function ChangedSince() {
  const { t } = useI18n();
  const asOf = useAsOf();
  const since = useViewState((view) => view.since);
  const { setSince } = useActions();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = since === null ? "" : firstDay(since);
  return (
    <div className="since" role="group" aria-label={t("timeline.changes.title")}>
      <label className="field">
        <span>{t("timeline.changes.since")}</span>
        <input
          type="date"
          value={typed ?? shown}
          min={EARLIEST}
          max={asOf}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value >= EARLIEST) setSince(target.value);
          }}
          onBlur={() => {
            if (typed === "") setSince(null);
            setTyped(null);
          }}
        />
      </label>
      {DAYS_BEFORE.map((days) => (
        <button key={days} type="button" className="link" onClick={() => setSince(dayFromNumber(dayNumber(asOf) - days))}>
          {t("timeline.changes.before", { days })}
        </button>
      ))}
      <LastVisit onChoose={setSince} />
      {since !== null && (
        <button type="button" className="link" onClick={() => setSince(null)}>
          {t("timeline.changes.clear")}
        </button>
      )}
    </div>
  );
}

/** "Since your last visit", for whoever lets the page remember it. Off at first; without storage it says so and does no harm. */
function LastVisit({ onChoose }: { readonly onChoose: (day: string) => void }) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const [known, setKnown] = useState(visits);
  const [failed, setFailed] = useState(false);
  const { last, remembers } = known;
  const allow = (allowed: boolean) => {
    setFailed(!rememberVisits(allowed, today(), coveredDay(dataset)));
    setKnown(visits());
  };
  return (
    <span className="visits">
      {remembers && last && (
        <button type="button" className="link" onClick={() => onChoose(sinceVisit(last))}>
          {t("timeline.changes.lastVisit", { date: formats.date(last.day) })}
        </button>
      )}
      <label className="opt remember">
        <input type="checkbox" checked={remembers} onChange={({ target }) => allow(target.checked)} />
        <span className="t">{t("timeline.changes.remember")}</span>
      </label>
      <span className="note" role="status">
        {failed
          ? t("timeline.changes.noStorage")
          : remembers && !last
            ? t("timeline.changes.firstVisit")
            : t("timeline.changes.rememberNote")}
      </span>
    </span>
  );
}
