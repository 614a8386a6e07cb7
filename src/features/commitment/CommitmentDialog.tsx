import { useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Dialog } from "../../ui/Dialog";
import { bold } from "../../ui/bold";
import { Swatch } from "../../ui/Swatch";
import { categoryColours } from "../../ui/categoryColours";
import { useI18n } from "../../i18n/i18n";
import type { Commitment } from "../../model/schema";
import { OriginalTexts, useActions, useSelection, useTextLang, useTexts, useTracker, useViewState } from "../../state/useTracker";
import { CiteThis } from "./CiteThis";
import { Facts } from "./Facts";
import { Relations } from "./Relations";
import { StatusHistory } from "./StatusHistory";
import { StatusLine } from "./StatusLine";
import { TranslationNote } from "./TranslationNote";
import "./commitment.css";

/** Everything that the data file knows of the commitment that the address names, over any view. Nothing when it names none. */
export function CommitmentDialog() {
  const tracker = useTracker();
  const id = useViewState((view) => view.commitment);
  const row = id === null ? undefined : tracker.row(id);
  const commitment = row === undefined ? undefined : tracker.dataset.commitments[row];
  if (row === undefined || commitment === undefined) return null;
  return <InEitherLanguage row={row} commitment={commitment} />;
}

/** What a part of the dialog is told: the commitment and its row. */
export interface CommitmentProps {
  readonly row: number;
  readonly commitment: Commitment;
}

/** The sheet with its texts translated or, at a press of a button, as the file has them; the choice lasts until the dialog is closed. */
function InEitherLanguage(props: CommitmentProps) {
  const [isOriginal, setOriginal] = useState(false);
  return (
    <OriginalTexts value={isOriginal}>
      <CommitmentSheet {...props} note={<TranslationNote isOriginal={isOriginal} onChange={setOriginal} />} />
    </OriginalTexts>
  );
}

function CommitmentSheet({ row, commitment, note }: CommitmentProps & { readonly note: ReactNode }) {
  const { openCommitment } = useActions();
  const { rich } = useI18n();
  const texts = useTexts();
  const lang = useTextLang();
  const { component } = commitment;
  const disputed = texts.disputed(row);
  const { categories } = useTracker().dataset;
  const ink = categoryColours(categories.map((category) => category.id)).get(commitment.category) ?? "";

  return (
    <Dialog
      title={<bdi lang={lang}>{texts.title(row)}</bdi>}
      subject={commitment.id}
      onClose={() => openCommitment(null)}
      lead={
        <>
          <Swatch className={ink} />{" "}
          <span lang={lang}>
            {texts.category(commitment.category)}
            {component === undefined ? null : ` · ${texts.component(component)}`}
          </span>
        </>
      }
      actions={<Neighbours row={row} />}
    >
      <StatusLine row={row} commitment={commitment} />
      {note}
      <div className="dgrid">
        <div>
          <p className="lede" lang={lang}>
            {texts.summary(row)}
          </p>
          {disputed === null ? null : (
            <div className="caution">{rich("commitment.disputedText", { b: bold, words: () => <span lang={lang}>{disputed}</span> })}</div>
          )}
          <StatusHistory row={row} commitment={commitment} ink={ink} />
        </div>
        <div className="dside">
          <Facts row={row} commitment={commitment} />
          <dl className="facts rest">
            <Relations row={row} commitment={commitment} />
            <CiteThis row={row} commitment={commitment} />
          </dl>
        </div>
      </div>
    </Dialog>
  );
}

const FIELDS = "input, select, textarea, [contenteditable]";

/** A key alone, which nothing else has used and which is not typed into a field. */
function isPlain(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  return !(event.target instanceof Element && event.target.closest(FIELDS));
}

/** Whether no other dialog lies over the one with this in it, such as the explanation of a word. */
function isOnTop(inside: Element | null): boolean {
  return document.querySelector(".modal[open]:not(:has(~ .modal[open]))")?.contains(inside) === true;
}

/** Previous and next in the current list, by button and by arrow key, with the place in it. */
function Neighbours({ row }: { readonly row: number }) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const { openCommitment } = useActions();
  const sort = useViewState((view) => view.sort);
  const order = tracker.order(useSelection(), sort);
  const place = order.indexOf(row);
  const label = useRef<HTMLSpanElement>(null);

  const idAt = (at: number) => (place < 0 ? undefined : tracker.dataset.commitments[order[at] ?? -1]?.id);
  const [previous, next] = [idAt(place - 1), idAt(place + 1)];
  const step = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlain(event) || !isOnTop(label.current)) return;
    const to = event.key === "ArrowLeft" ? previous : event.key === "ArrowRight" ? next : undefined;
    if (to !== undefined) openCommitment(to);
  });
  // With the dialog itself: a key pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => step(event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const go = (to: string | undefined) => to !== undefined && openCommitment(to);
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t("commitment.previousLabel")}
        disabled={previous === undefined}
        onClick={() => go(previous)}
      >
        ← <span className="word">{t("commitment.previous")}</span>
      </button>
      <span ref={label} className="place">
        {place < 0
          ? t("commitment.notInSelection")
          : t("commitment.place", { place: formats.count(place + 1), total: formats.count(order.length) })}
      </span>
      <button type="button" className="link" aria-label={t("commitment.nextLabel")} disabled={next === undefined} onClick={() => go(next)}>
        <span className="word">{t("commitment.next")}</span> →
      </button>
    </>
  );
}
