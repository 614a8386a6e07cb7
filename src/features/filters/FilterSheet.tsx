import { useId, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { useI18n } from "../../i18n/i18n";
import { useSelection } from "../../state/useTracker";
import { useFilterWords } from "./filterWords";
import { useSlashKey } from "./useSlashKey";
import "./filters.css";

interface FilterSheetProps {
  /** The search field within `children`. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** The filters; told whether the sheet is open. */
  readonly children: (open: boolean) => ReactNode;
}

interface SheetButtonsProps {
  /** How many filters are on. */
  readonly on: number;
  readonly onFilters?: () => void;
  readonly onSearch?: () => void;
}

/** What opens the sheet. */
export function SheetButtons({ on, onFilters, onSearch }: SheetButtonsProps) {
  const { t } = useI18n();
  return (
    <div className="filters-m">
      <button type="button" className="btn" aria-haspopup="dialog" onClick={onFilters}>
        <span>{t("filters.open")}</span> <span className="muted">{t("filters.on", { count: on })}</span>
      </button>
      <button type="button" className="btn" aria-haspopup="dialog" onClick={onSearch}>
        <span>{t("filters.openSearch")}</span>
      </button>
    </div>
  );
}

/** Phones: two buttons, and the filters in a modal sheet. They are in the page while it is closed, too. */
export function FilterSheet({ field, children }: FilterSheetProps) {
  const { t } = useI18n();
  const { count, query } = useSelection();
  const on = useFilterWords().active(query.filters).length;
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  const show = (focused: RefObject<HTMLElement | null>) => {
    if (dialog.current?.open === false) dialog.current.showModal();
    setOpen(true);
    focused.current?.focus();
  };
  useSlashKey(
    () => field.current,
    () => show(field),
  );

  return (
    <>
      <SheetButtons on={on} onFilters={() => show(heading)} onSearch={() => show(field)} />
      <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={() => setOpen(false)}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t("filters.sheet")}
        </h2>
        {children(open)}
        <div className="sheet-end">
          <button type="button" className="btn first" onClick={() => dialog.current?.close()}>
            {/* The page's own result line is inert under the sheet. */}
            <span aria-live={open ? "polite" : "off"}>{t("filters.show", { count })}</span>
          </button>
        </div>
      </dialog>
    </>
  );
}
