import type { RefObject } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { markdownParts, toMarkdown } from "../../exporters/markdown";
import { useI18n } from "../../i18n/i18n";
import { useDataSource, useSelection, useTracker, useViewState } from "../../state/useTracker";
import { saveFile } from "../../ui/saveFile";
import { fileInTurns } from "../../ui/inTurns";
import { exportFile, FILE_FORMATS, type FileFormat } from "./exportFile";
import type { Outcome } from "./ExportNote";
import { ExportRunning } from "./ExportRunning";
import { followed, type Following } from "./followed";
import { useProvenance } from "../../figures/useProvenance";

/** Up to so many rows a text is there at once, and short enough to be offered in a field where the browser refuses it. */
const FEW_ROWS = 1000;

/** Above so many rows a workbook takes up to a minute, and up to so many it is known to succeed. */
const SLOW_WORKBOOK = 10_000;
const LARGEST_WORKBOOK = 100_000;

interface Props {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** The entry that has the focus first: the first, the last, or (opened by a pointer) none yet. */
  readonly focus: "first" | "last" | true;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: Outcome) => void;
  /** Asked for what opens a dialog of its own. */
  readonly onDialog: (dialog: ExportDialog) => void;
}

/** What the menu opens, behind the formats. */
export type ExportDialog = "embed" | "brief" | "cite";

/** Lets the browser draw what has just been said, before work that holds it up. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The menu of formats, and what each does with exactly what is selected, in the order on screen. A chunk of its own. */
export function ExportPopover({ trigger, focus, onClose, onOutcome, onDialog }: Props) {
  const { t, lang } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const sort = useViewState((view) => view.sort);
  const provenance = useProvenance();
  const source = useDataSource();
  const { count } = selection;
  // A file of the reader's own is in no link.
  const linkCopied = source.kind === "file" ? t("exportMenu.linkWithoutFile", { file: source.name }) : t("exportMenu.copiedLink");
  const input = () => ({ tracker, selection, order: tracker.order(selection, sort) });

  /** Lets the work be seen and stopped; null when it was. */
  const follow = <T,>(work: (following: Following) => Promise<T>, text = t("exportMenu.preparing", { count })) => {
    return followed(
      work,
      (done, stop) => onOutcome({ kind: "busy", text, running: <ExportRunning label={text} done={done} onCancel={stop} /> }),
      () => onOutcome({ kind: "done", text: t("exportMenu.cancelled") }),
    );
  };

  const save = async (format: FileFormat) => {
    if (format === "xlsx" && count > LARGEST_WORKBOOK) {
      onOutcome({ kind: "failed", text: t("exportMenu.tooManyForWorkbook", { count, most: LARGEST_WORKBOOK }) });
      return;
    }
    const isSlow = format === "xlsx" && count > SLOW_WORKBOOK;
    let made: Awaited<ReturnType<typeof exportFile>> | null = null;
    try {
      made = await follow(
        (following) => exportFile(format, input(), provenance(), following),
        isSlow ? t("exportMenu.preparingWorkbook", { count }) : undefined,
      );
      if (made === null) return;
      saveFile(made.content, made.name);
      onOutcome({ kind: "done", text: t("exportMenu.saved", { count, file: made.name }) });
    } catch (error) {
      if (made && format !== "xlsx" && count <= FEW_ROWS) {
        onOutcome({ kind: "refused", text: t("exportMenu.unsaved"), offered: await made.content.text() });
        return;
      }
      onOutcome({ kind: "failed", text: t("exportMenu.failed", { reason: error instanceof Error ? error.message : String(error) }) });
    }
  };

  // Called within the press itself: Safari lets a page write to the clipboard only there.
  const copy = async (text: string, copied: string) => {
    try {
      await navigator.clipboard.writeText(text);
      onOutcome({ kind: "done", text: copied });
    } catch {
      onOutcome({ kind: "refused", text: t("exportMenu.refused"), offered: text });
    }
  };

  const copyMarkdown = async () => {
    const copied = t("exportMenu.copiedMarkdown", { count });
    if (count <= FEW_ROWS) return copy(toMarkdown(input(), provenance()), copied);
    try {
      const written = await follow(({ signal, onProgress }) => {
        const text = fileInTurns(markdownParts(input(), provenance(), onProgress), "text/plain", signal);
        return navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]).then(() => true);
      });
      if (written) onOutcome({ kind: "done", text: copied });
    } catch {
      onOutcome({ kind: "failed", text: t("exportMenu.notCopied", { count }) });
    }
  };

  return (
    <I18nProvider locale={lang}>
      <Popover
        isOpen
        aria-label={t("exportMenu.menu")}
        triggerRef={trigger}
        placement="bottom end"
        offset={4}
        className="export-popover"
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens (ARIA Authoring Practices) */}
        <Menu className="export-menu" aria-label={t("exportMenu.menu")} autoFocus={focus} onClose={onClose}>
          {FILE_FORMATS.map((format) => (
            <MenuItem key={format} id={format} className="export-item" onAction={() => void save(format)}>
              {t(`exportMenu.${format}`)}
            </MenuItem>
          ))}
          <MenuItem id="markdown" className="export-item" onAction={() => void copyMarkdown()}>
            {t("exportMenu.markdown")}
          </MenuItem>
          <MenuItem id="link" className="export-item" onAction={() => void copy(provenance().link, linkCopied)}>
            {t("exportMenu.link")}
          </MenuItem>
          <MenuItem id="embed" className="export-item" onAction={() => onDialog("embed")}>
            {t("exportMenu.embed")}
          </MenuItem>
          <MenuItem id="brief" className="export-item" onAction={() => onDialog("brief")}>
            {t("exportMenu.brief")}
          </MenuItem>
          <MenuItem id="cite" className="export-item" onAction={() => onDialog("cite")}>
            {t("exportMenu.cite")}
          </MenuItem>
          <MenuItem id="print" className="export-item" onAction={() => void nextFrame().then(print)}>
            {t("exportMenu.print")}
          </MenuItem>
        </Menu>
      </Popover>
    </I18nProvider>
  );
}
