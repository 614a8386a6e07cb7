import { useState } from "react";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";

/** More rows than this are drawn only when asked for: a large data file would block the page. */
const AT_FIRST = 300;

/** The first rows of a long table, and a button below it for all of them. */
export function ShowAll<T>({ items, children }: { readonly items: readonly T[]; readonly children: (shown: readonly T[]) => ReactNode }) {
  const { t } = useI18n();
  const [isAll, setIsAll] = useState(false);
  const isCut = !isAll && items.length > AT_FIRST;
  return (
    <>
      {children(isCut ? items.slice(0, AT_FIRST) : items)}
      {isCut ? (
        <button type="button" className="link" onClick={() => setIsAll(true)}>
          {t("ledger.showAll", { count: items.length })}
        </button>
      ) : null}
    </>
  );
}
