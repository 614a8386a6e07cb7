import type { ReactNode } from "react";
import { PartyLink } from "../../figures/PartyLink";
import { Mark } from "../../ui/Mark";
import { useI18n } from "../../i18n/i18n";
import { STATUSES } from "../../model/status";
import type { Ledger } from "../../engine/ledger";
import { LedgerLink } from "./LedgerLink";
import { ShowAll } from "./ShowAll";
import { useLedgerSelection } from "./useLedgerSelection";

/** A ledger in which each row adds 1. */
function Ones({
  heads,
  total,
  endsSecond = false,
  children,
}: {
  readonly heads: readonly [string, string];
  readonly total: number;
  /** The second column holds numbers. */
  readonly endsSecond?: boolean;
  readonly children: ReactNode;
}) {
  const { t, formats } = useI18n();
  return (
    <table className="ledger ones" aria-label={t("ledger.table")}>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col" className={endsSecond ? "num" : undefined}>
            {heads[1]}
          </th>
          <th scope="col" className="num">
            {t("ledger.adds")}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t("ledger.sum")}</td>
          <td className="num">{formats.count(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The commitments of a count, each with its status. */
export function CountTable({ ledger }: { readonly ledger: Ledger }) {
  const { t, formats } = useI18n();
  const { standing } = useLedgerSelection();
  const heads = [t("ledger.commitment"), t("ledger.status")] as const;
  return (
    <ShowAll items={ledger.lines}>
      {(lines) => (
        <Ones heads={heads} total={ledger.sum.low}>
          {lines.map(({ row }) => {
            const status = STATUSES[standing.status[row] ?? -1];
            return (
              <tr key={row}>
                <td>
                  <LedgerLink row={row} />
                </td>
                <td className="st" data-l={heads[1]}>
                  {status === undefined ? null : (
                    <>
                      <Mark status={status} />
                      {t(`status.${status}`)}
                    </>
                  )}
                </td>
                <td className="num" data-l={t("ledger.adds")}>
                  {formats.count(1)}
                </td>
              </tr>
            );
          })}
        </Ones>
      )}
    </ShowAll>
  );
}

/** The countries of a count of countries, each with the number of its commitments. */
export function PartyTable({ parties }: { readonly parties: NonNullable<Ledger["parties"]> }) {
  const { t, formats } = useI18n();
  const heads = [t("ledger.country"), t("ledger.commitments")] as const;
  return (
    <Ones heads={heads} total={parties.length} endsSecond>
      {parties.map(({ code, rows }) => (
        <tr key={code}>
          <td>
            <PartyLink code={code} />
          </td>
          <td className="num" data-l={heads[1]}>
            {formats.count(rows)}
          </td>
          <td className="num" data-l={t("ledger.adds")}>
            {formats.count(1)}
          </td>
        </tr>
      ))}
    </Ones>
  );
}
