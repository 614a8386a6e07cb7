import { type FocusEvent, type KeyboardEvent, memo, useId, useRef, useState } from "react";
import { useI18n } from "../../i18n/i18n";
import { useActions } from "../../state/useTracker";
import { USUAL_COLUMNS, listedColumns } from "./tableColumns";
import { type ColumnId, COLUMNS } from "../../state/viewState";

/** The button "Columns" and the checkboxes it opens. The title cannot be taken away: it opens the details. */
export const ColumnPicker = memo(function ColumnPicker({ visible }: { visible: readonly ColumnId[] }) {
  const { t } = useI18n();
  const { setColumns } = useActions();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }
  function onBlur(event: FocusEvent) {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }
  const toggle = (column: ColumnId) =>
    setColumns(listedColumns(visible.includes(column) ? visible.filter((other) => other !== column) : [...visible, column]));

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens to what bubbles from the controls within
    <div className="column-picker" onKeyDown={onKeyDown} onBlur={onBlur}>
      {open && <div className="column-picker-away" aria-hidden="true" onPointerDown={() => setOpen(false)} />}
      <button type="button" className="link" ref={button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t("table.columns")}
      </button>
      <fieldset className="column-picker-menu" id={id} hidden={!open}>
        <legend className="sr">{t("table.columnsShown")}</legend>
        {COLUMNS.filter((column) => column !== "title").map((column) => (
          <label className="opt plain" key={column}>
            <input type="checkbox" checked={visible.includes(column)} onChange={() => toggle(column)} />
            <span className="t">{t(`table.column.${column}`)}</span>
          </label>
        ))}
        <button
          type="button"
          className="link"
          disabled={listedColumns(visible) === null}
          onClick={() => setColumns(listedColumns(USUAL_COLUMNS))}
        >
          {t("table.usualColumns")}
        </button>
      </fieldset>
    </div>
  );
});
