import { bold } from "../../ui/bold";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import type { Ledger } from "../../engine/ledger";
import { LedgerLink } from "./LedgerLink";

/** A caution that names the pairs of counted commitments which partly cover the same. */
export function Overlaps({ pairs }: { readonly pairs: Ledger["overlaps"] }) {
  const { t, rich } = useI18n();
  if (pairs.length === 0) return null;
  return (
    <div className="caution">
      <p>{rich("ledger.overlap", { b: bold, count: pairs.length })}</p>
      <Folded count={pairs.length}>
        <ul>
          {pairs.map(([first, second]) => (
            <li key={`${first} ${second}`}>
              <LedgerLink row={first} /> {t("ledger.with")} <LedgerLink row={second} />
            </li>
          ))}
        </ul>
      </Folded>
    </div>
  );
}

/** Longer lists would push the table out of sight. */
const OPEN_UP_TO = 5;

function Folded({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const { t } = useI18n();
  if (count <= OPEN_UP_TO) return children;
  return (
    <details>
      <summary>{t("ledger.showPairs")}</summary>
      {children}
    </details>
  );
}
