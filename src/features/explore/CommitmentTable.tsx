import { useCallback, useId, useMemo } from "react";
import { useI18n } from "../../i18n/i18n";
import { MachineTranslated } from "../../figures/MachineTranslated";
import { useViewWhen } from "../../figures/Following";
import { useActions, useSelectionOf, useTextLang, useTexts, useTracker } from "../../state/useTracker";
import { DataTable } from "../../ui/DataTable";
import { useInSight } from "../../ui/useInSight";
import { categoryColours } from "../../ui/categoryColours";
import { ColumnPicker } from "./ColumnPicker";
import { DataLinks } from "./DataLinks";
import { SortSelect, orderMessage } from "./SortSelect";
import { commitmentColumns } from "./commitmentColumns";
import { SORT_OF_COLUMN, columnOfSort, startsDescending, visibleColumns } from "./tableColumns";
import "./commitmentTable.css";

/**
 * The selected commitments as a table in the address's order and columns. Nothing when none is selected: the filters say why. Out of sight
 * it follows a choice after the paint.
 */
export function CommitmentTable() {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const [frame, isInSight] = useInSight();
  const { sort, columns: listed, ...view } = useViewWhen(isInSight);
  const selection = useSelectionOf(view);
  const texts = useTexts();
  const lang = useTextLang();
  const { setSort } = useActions();
  const heading = useId();

  const visible = useMemo(() => visibleColumns(listed), [listed]);
  const columns = useMemo(
    () =>
      commitmentColumns(
        { tracker, selection, texts, lang, t, formats, colours: categoryColours(tracker.dataset.categories.map(({ id }) => id)) },
        listed !== null,
      ),
    [tracker, selection, texts, lang, t, formats, listed],
  );
  const rowId = tracker.reader.id;
  const onSort = useCallback(
    (column: string) => {
      const key = SORT_OF_COLUMN[column];
      if (key) setSort({ key, descending: sort.key === key ? !sort.descending : startsDescending(key) });
    },
    [sort, setSort],
  );
  const notPrinted = useCallback((count: number) => t("table.notPrinted", { count }), [t]);
  const notListed = useCallback((count: number) => t("table.notListed", { count }), [t]);
  const sorted = useMemo(() => {
    const column = columnOfSort(sort.key);
    return column === null ? null : { column, descending: sort.descending };
  }, [sort]);
  if (selection.count === 0) return null;

  return (
    <section ref={frame} className="sec commitments" aria-labelledby={heading}>
      <div className="sechead">
        <h2 id={heading}>{t("table.title")}</h2>
        <span className="note">{t("table.note", { order: t(orderMessage(sort)), count: selection.count })}</span>
        <ColumnPicker visible={visible} />
        <SortSelect sort={sort} />
        <DataLinks />
      </div>
      <MachineTranslated />
      <DataTable
        rows={tracker.order(selection, sort)}
        rowId={rowId}
        columns={columns}
        visible={visible}
        labelledBy={heading}
        sort={sorted}
        onSort={onSort}
        notPrinted={notPrinted}
        notListed={notListed}
      />
    </section>
  );
}
