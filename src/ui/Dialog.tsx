import { use, useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useI18n } from "../i18n/i18n";
import { DialogHead } from "./dialogHead";
import "./dialog.css";

interface DialogProps {
  /** The heading; it names the dialog. */
  readonly title: ReactNode;
  /** Asked for by Escape, the close button or a press on the scrim. The caller stops rendering the dialog. */
  readonly onClose: () => void;
  /** What stands above the heading, left: where one is. */
  readonly lead?: ReactNode;
  /** What stands above the heading, right, before the close button. */
  readonly actions?: ReactNode;
  /** Key of what is shown. When it changes in an open dialog, that starts at its top again. */
  readonly subject?: string;
  readonly children: ReactNode;
}

/** Puts the focus back to `opener`, or to the main part of the page when nothing on screen opened the dialog (a link did). */
function returnFocus(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) {
    opener.focus({ preventScroll: true });
    if (document.activeElement === opener) return;
  }
  const main = document.querySelector("main");
  if (!main) return;
  if (!main.hasAttribute("tabindex")) main.tabIndex = -1;
  main.focus({ preventScroll: true });
}

/** A press on the scrim: on the dialog's own box, outside its sheet, and not on its scroll bar. */
function isOnScrim(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  return event.target === dialog && event.clientX < dialog.clientWidth;
}

/**
 * A modal sheet over the page: named by its heading, closed by Escape, its button or a press on the scrim. The page behind is
 * inert and keeps its scroll position; the focus goes to the heading and, on closing, back to what opened the dialog.
 */
export function Dialog({ title, onClose, lead, actions, subject, children }: DialogProps) {
  const { t } = useI18n();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const head = use(DialogHead);
  const close = useEffectEvent(onClose);

  // A layout effect, because its clean-up still finds the dialog in the page, where it can give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const opener = document.activeElement;
    let pressedScrim = false;
    const listening = new AbortController();
    const { signal } = listening;
    const page = document.documentElement;
    page.toggleAttribute("data-has-bar", innerWidth > page.clientWidth);
    dialog.showModal();
    heading.current?.focus({ preventScroll: true });
    dialog.addEventListener(
      "cancel",
      (event) => {
        if (event.target !== dialog) return;
        event.preventDefault();
        close();
      },
      { signal },
    );
    // Chrome closes on a second Escape without asking; the view must hear of it all the same.
    dialog.addEventListener("close", () => !dialog.open && close(), { signal });
    // Both ends of the press count: marking text and letting go outside must not close.
    dialog.addEventListener("pointerdown", (event) => (pressedScrim = isOnScrim(event, dialog)), { signal });
    dialog.addEventListener("click", (event) => pressedScrim && isOnScrim(event, dialog) && close(), { signal });
    return () => {
      listening.abort();
      dialog.close();
      returnFocus(opener);
    };
  }, []);

  const shown = useRef(subject);
  useEffect(() => {
    if (shown.current === subject) return;
    shown.current = subject;
    const dialog = box.current;
    const focused = document.activeElement;
    dialog?.scrollTo(0, 0);
    // The link that led here is gone, or the end of the list has disabled the button: the heading takes the focus.
    if (!dialog?.contains(focused) || focused === dialog || focused?.matches(":disabled")) heading.current?.focus({ preventScroll: true });
  }, [subject]);

  return createPortal(
    <dialog ref={box} className="modal" aria-labelledby={id}>
      <div className="dialog">
        {head !== null && <div className="print-only">{head}</div>}
        <div className="dtop">
          <div>{lead}</div>
          <div className="go">
            {actions}
            <button type="button" className="close" aria-label={t("dialog.close")} onClick={onClose}>
              <svg width="16" height="16" aria-hidden="true">
                <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="1.75" />
              </svg>
            </button>
          </div>
        </div>
        <h1 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}
