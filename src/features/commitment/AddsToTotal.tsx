import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import { STATUSES } from "../../model/status";
import type { Account, Line } from "../../engine/account";
import type { Figure } from "../../engine/figure";
import { useHref, useSelection, useTexts, useTracker } from "../../state/useTracker";
import type { CommitmentProps } from "./CommitmentDialog";
import { CommitmentLink } from "./CommitmentLink";

/** What the counting takes of it (contract section 2), with the way to the ledger of the whole sum; else why it takes nothing. */
export function AddsToTotal({ row, commitment }: CommitmentProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const kind = commitment.quantity?.kind === "troops" ? "troops" : "money";
  const account = tracker.account(selection, kind);
  const line = account.line(row);
  const { counted } = line;
  const status = STATUSES[selection.standing.status[row] ?? -1];

  const why = () => {
    if (line.reason === "unselected")
      return status === undefined
        ? t("commitment.why.not-yet", { date: formats.date(selection.standing.asOf) })
        : t("commitment.why.elsewhere");
    if (line.reason === "no-figure" || line.reason === "no-rate" || line.reason === "kind") return t(`commitment.why.${line.reason}`);
    return status === "withdrawn" || status === "declined" ? t(`commitment.why.${status}`) : t("commitment.why.proposed");
  };
  return (
    <div>
      <dt>{t("commitment.adds")}</dt>
      <dd>
        {counted ? (
          <>
            <LedgerLink figure={{ measure: kind, parts: [] }}>
              {kind === "money" ? formats.moneyRangeExact(counted) : formats.people(counted)}
            </LedgerLink>
            <br />
            <Reason line={line} account={account} />
          </>
        ) : (
          <>
            {t("commitment.addsNothing")}
            <br />
            <span className="muted">{why()}</span>
            {status === "proposed" && line.own && line.reason === "status" ? (
              <>
                {" "}
                <LedgerLink figure={{ measure: kind, parts: [["status", "proposed"]] }}>
                  {kind === "money" ? formats.moneyRangeExact(line.own) : formats.people(line.own)}
                </LedgerLink>
              </>
            ) : null}
          </>
        )}
      </dd>
    </div>
  );
}

/** For the `<link>` of a message. */
function linkTo(id: string) {
  return (chunks: ReactNode) => <CommitmentLink id={id}>{chunks}</CommitmentLink>;
}

/** Why a counted row adds what it adds: whole, or what its parts leave. */
function Reason({ line, account }: { readonly line: Line; readonly account: Account }) {
  const { t, rich } = useI18n();
  const texts = useTexts();
  const { dataset } = useTracker();
  const parts = account.counted.filter((row) => account.line(row).parent === line.row).length;
  const parent = dataset.commitments[line.parent];
  return (
    <span className="muted">
      {line.reason === "remainder" ? t("commitment.why.remainder", { count: parts }) : t("commitment.why.yes")}
      {line.parts?.high === null && line.own?.high !== null ? ` ${t("commitment.why.openPart")}` : null}
      {line.exceeded ? ` ${t("commitment.why.exceeded")}` : null}
      {parent ? (
        <>
          {" "}
          {rich("commitment.why.reduces", {
            title: texts.title(line.parent),
            link: linkTo(parent.id),
          })}
        </>
      ) : null}
    </span>
  );
}

/** A figure that opens its ledger in place of this dialog. */
function LedgerLink({ figure, children }: { readonly figure: Figure; readonly children: string }) {
  const href = useHref((view) => ({ ...view, commitment: null, ledger: figure }));
  return (
    <a href={href} className="fig">
      {children}
    </a>
  );
}
