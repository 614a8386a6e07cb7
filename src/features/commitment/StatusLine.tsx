import { Mark } from "../../ui/Mark";
import { bold } from "../../ui/bold";
import { precisionOf } from "../../i18n/formatDates";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import type { Commitment, HistoryEntry } from "../../model/schema";
import { hasRow } from "../../engine/rowSet";
import { useSelection, useTexts } from "../../state/useTracker";

/** The first of the entries that end at `step` and all have its status. */
function startOfStatus(history: Commitment["history"], step: number): HistoryEntry | undefined {
  let start = step;
  while (start > 0 && history[start - 1]?.status === history[step]?.status) start--;
  return history[start];
}

/** Status on the as-of day, since when, when last confirmed, and what it waits for. */
export function StatusLine({ row, commitment }: { readonly row: number; readonly commitment: Commitment }) {
  const { t, rich, formats } = useI18n();
  const texts = useTexts();
  const { standing } = useSelection();
  const step = standing.step[row] ?? -1;
  const latest = commitment.history[step];
  const since = startOfStatus(commitment.history, step);
  if (!latest || !since) {
    const first = commitment.history[0]?.date ?? standing.asOf;
    const values = { date: formats.date(standing.asOf), first: formats.date(first), precision: precisionOf(first) };
    return <p className="st now muted">{t("commitment.notYet", values)}</p>;
  }

  const unmet = commitment.conditions.filter((id) => !standing.met.has(id)).map((id) => texts.condition(id));
  const waits = () => {
    if (hasRow(standing.waiting, row)) return t("commitment.waitsFor", { conditions: formats.list(unmet), count: unmet.length });
    if (!hasRow(standing.due, row)) return null;
    return commitment.conditions.length > 0 ? t("commitment.isDue") : t("commitment.unconditional");
  };
  const values = { b: bold, status: t(`status.${latest.status}`), date: formats.dateIn(since.date) };
  return (
    <p className="st now">
      <Mark status={latest.status} />
      {since === latest
        ? rich("commitment.since", values)
        : rich("commitment.sinceConfirmed", { ...values, confirmed: formats.date(latest.date) })}{" "}
      <span className="muted">{waits()}</span> <ExplainLink topic="status" />
    </p>
  );
}
