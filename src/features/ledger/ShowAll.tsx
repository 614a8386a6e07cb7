import { useState } from "react";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import { PRINTED_ROWS, usePrinting } from "../../ui/usePrinting";

/** More rows than this are drawn only when asked for: a large data file would block the page. */
const AT_FIRST = 300;

/** The first rows of a long table, and a button below it for all of them. On paper, all that a print holds. */
export function ShowAll<T>({ items, children }: { readonly items: readonly T[]; readonly children: (shown: readonly T[]) => ReactNode }) {
  const { t } = useI18n();
  const [isAll, setIsAll] = useState(false);
  const printing = usePrinting();
  const most = printing ? PRINTED_ROWS : isAll ? items.length : AT_FIRST;
  return (
    <>
      {children(items.length > most ? items.slice(0, most) : items)}
      {printing && items.length > most && <p className="note">{t("table.notPrinted", { count: items.length - most })}</p>}
      {!printing && items.length > most && (
        <button type="button" className="link" onClick={() => setIsAll(true)}>
          {t("ledger.showAll", { count: items.length })}
        </button>
      )}
    </>
  );
}
