import { useI18n } from "../../i18n/i18n";
import { leftOutKey } from "../../i18n/figurePhrases";
import { STATUSES } from "../../model/status";
import { listOf } from "../../engine/lists";
import type { Figure } from "../../engine/figure";
import type { Ledger } from "../../engine/ledger";
import type { SumKind } from "../../engine/money";
import { useHref, useTracker } from "../../state/useTracker";
import { LedgerLink } from "./LedgerLink";
import { useLedgerSelection } from "./useLedgerSelection";

interface LeftOutProps {
  readonly ledger: Ledger;
  readonly measure: SumKind;
}

/** Longer lists start folded. */
const OPEN_UP_TO = 8;

/** The rows of the figure's part that do not add to it, by reason, each reason a list to unfold. */
export function LeftOut({ ledger, measure }: LeftOutProps) {
  const { t } = useI18n();
  const { standing } = useLedgerSelection();
  const statusOf = (row: number) => STATUSES[standing.status[row] ?? -1];
  const groups = ledger.leftOut.flatMap(({ reason, rows }) => {
    if (reason !== "status") return { title: t(leftOutKey(reason, measure)), isJoint: reason === "joint", isProposed: false, rows };
    const kinds = [...new Set(rows.map(statusOf))];
    return kinds.map((status) => ({
      title:
        status === "proposed" || status === "withdrawn" || status === "declined" ? t(`ledger.reason.${status}`) : t("ledger.reason.status"),
      isJoint: false,
      isProposed: status === "proposed",
      rows: rows.filter((row) => statusOf(row) === status),
    }));
  });
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return <p className="note left-out">{t("ledger.leftOutNone")}</p>;
  return (
    <section className="left-out">
      <h2 className="h3">{t("ledger.leftOut", { count })}</h2>
      {groups.map(({ title, isJoint, isProposed, rows }) => (
        <details key={title} open={rows.length <= OPEN_UP_TO}>
          <summary>{t("ledger.group", { reason: title, count: rows.length })}</summary>
          {isProposed && <ProposedSum ledger={ledger} measure={measure} />}
          <ul>
            {rows.map((row) => (
              <li key={row}>
                <LedgerLink row={row} />{" "}
                <span className="muted">{isJoint ? <Joint row={row} measure={measure} /> : <Proposed row={row} measure={measure} />}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** The sum that proposals have of their own, within the same part of the total (contract section 2). */
function ProposedSum({ ledger, measure }: LeftOutProps) {
  const { t, formats } = useI18n();
  const figure: Figure = { measure, parts: [...ledger.figure.parts, ["status", "proposed"]] };
  const { sum, lines } = useTracker().ledger(useLedgerSelection(), figure);
  const href = useHref((view) => ({ ...view, ledger: figure }));
  if (lines.length === 0) return null;
  return (
    <p>
      <a href={href}>{t("ledger.proposedSum", { value: measure === "money" ? formats.moneyRangeExact(sum) : formats.people(sum) })}</a>
    </p>
  );
}

interface RowProps {
  readonly row: number;
  readonly measure: SumKind;
}

/** What a shared commitment adds under Joint. */
function Joint({ row, measure }: RowProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { counted } = tracker.account(useLedgerSelection(), measure).line(row);
  const parties = listOf(tracker.columns.parties, row).length;
  if (!counted) return null;
  return t("ledger.jointDetail", { parties, value: measure === "money" ? formats.moneyRangeExact(counted) : formats.people(counted) });
}

/** What a proposal would promise. */
function Proposed({ row, measure }: RowProps) {
  const { t, formats } = useI18n();
  const selection = useLedgerSelection();
  const { own } = useTracker().account(selection, measure).line(row);
  if (!own || STATUSES[selection.standing.status[row] ?? -1] !== "proposed") return null;
  return t("ledger.proposedDetail", { value: measure === "money" ? formats.moneyRangeExact(own) : formats.people(own) });
}
