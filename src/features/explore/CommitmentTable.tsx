import { useId, useMemo } from "react";
import { useI18n } from "../../i18n/i18n";
import { MachineTranslated } from "../../figures/MachineTranslated";
import { useActions, useSelection, useTextLang, useTexts, useTracker, useViewState } from "../../state/useTracker";
import { DataTable } from "../../ui/DataTable";
import { categoryColours } from "../../ui/categoryColours";
import { ColumnPicker } from "./ColumnPicker";
import { DataLinks } from "./DataLinks";
import { SortSelect, orderMessage } from "./SortSelect";
import { commitmentColumns } from "./commitmentColumns";
import { SORT_OF_COLUMN, columnOfSort, startsDescending, visibleColumns } from "./tableColumns";
import "./commitmentTable.css";

/** The selected commitments as a table in the address's order and columns. Nothing when none is selected: the filters say why. */
export function CommitmentTable() {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const texts = useTexts();
  const lang = useTextLang();
  const sort = useViewState((view) => view.sort);
  const listed = useViewState((view) => view.columns);
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
  if (selection.count === 0) return null;

  function onSort(column: string) {
    const key = SORT_OF_COLUMN[column];
    if (key) setSort({ key, descending: sort.key === key ? !sort.descending : startsDescending(key) });
  }

  const sortColumn = columnOfSort(sort.key);
  return (
    <section className="sec commitments" aria-labelledby={heading}>
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
        sort={sortColumn === null ? null : { column: sortColumn, descending: sort.descending }}
        onSort={onSort}
        notPrinted={(count) => t("table.notPrinted", { count })}
        notListed={(count) => t("table.notListed", { count })}
      />
    </section>
  );
}
