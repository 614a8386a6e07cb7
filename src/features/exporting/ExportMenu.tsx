import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from "react";
import { useLaterSelection } from "../../figures/Following";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { ExportNote, type Outcome } from "./ExportNote";
import { loadChunk } from "../../ui/loadChunk";
import "./exporting.css";

const loadPopover = async () => (await loadChunk(() => import("./ExportPopover"))).ExportPopover;
type Popover = Awaited<ReturnType<typeof loadPopover>>;
type Focus = Parameters<Popover>[0]["focus"];

const DIALOGS = {
  embed: async () => (await loadChunk(() => import("./EmbedDialog"))).EmbedDialog,
  brief: async () => (await loadChunk(() => import("./BriefDialog"))).BriefDialog,
  cite: async () => (await loadChunk(() => import("./CiteDialog"))).CiteDialog,
};
type Dialog = Awaited<ReturnType<(typeof DIALOGS)[keyof typeof DIALOGS]>>;

// Coming near without a connection is no fault yet: a press says so.
const fetchEarly = () => void loadPopover().catch(() => {});

/** The rest of the button's name: for those who do not see what it stands beside. */
const unseen = (chunks: ReactNode) => <span className="sr">{chunks}</span>;

/**
 * The button that says how much would be exported, with its menu. The menu's code is fetched when the reader comes near; a press
 * before it is there opens it as soon as it is.
 */
export function ExportMenu() {
  const { t, rich } = useI18n();
  const { total } = useTracker();
  const { count } = useLaterSelection();
  const button = useRef<HTMLButtonElement>(null);
  const [Popover, setPopover] = useState<Popover | null>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [Dialog, setDialog] = useState<Dialog | null>(null);

  const open = async (focusOn: Focus) => {
    // Safari gives a pressed button no focus; without it the closing menu would not know where to return it to.
    button.current?.focus();
    // What is under way stays in sight.
    setOutcome((before) => (before?.kind === "busy" ? before : null));
    setFocus(focusOn);
    if (Popover) return;
    try {
      const loaded = await loadPopover();
      setPopover(() => loaded);
    } catch {
      setFocus(null);
      setOutcome({ kind: "failed", text: t("exporting.notLoaded") });
    }
  };

  const openDialog = async (which: keyof typeof DIALOGS) => {
    try {
      const loaded = await DIALOGS[which]();
      // The closing menu gives the focus back to the button, to which the dialog then returns it.
      button.current?.focus();
      setDialog(() => loaded);
    } catch {
      setOutcome({ kind: "failed", text: t("exporting.notLoaded") });
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    void open(event.key === "ArrowDown" ? "first" : "last");
  };

  const close = useCallback(() => setFocus(null), []);
  const tell = useCallback((told: Outcome | null) => {
    // Whoever was in a note that goes, goes on from the button; whoever has moved on is left where they are.
    if (told?.kind !== "busy" && document.activeElement?.closest(".export-note")) button.current?.focus();
    setOutcome(told);
  }, []);
  const dismiss = useCallback(() => tell(null), [tell]);

  return (
    <div className="export">
      <button
        ref={button}
        type="button"
        className="btn"
        aria-haspopup="menu"
        aria-expanded={focus !== null}
        onPointerEnter={fetchEarly}
        onFocus={fetchEarly}
        // A click of the keyboard has no detail: there the first entry takes the focus.
        onClick={(event) => void open(event.detail === 0 ? "first" : true)}
        onKeyDown={onKeyDown}
      >
        <span>{rich("exporting.button", { count, total, rest: unseen })}</span>
      </button>
      {Popover && focus !== null && (
        <Popover trigger={button} focus={focus} onClose={close} onOutcome={tell} onDialog={(which) => void openDialog(which)} />
      )}
      {Dialog && <Dialog onClose={() => setDialog(null)} />}
      <ExportNote outcome={outcome} onDismiss={dismiss} />
    </div>
  );
}
