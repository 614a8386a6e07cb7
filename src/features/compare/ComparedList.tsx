import { Suspense, useLayoutEffect, useRef, useState } from "react";
import { useI18n } from "../../i18n/i18n";
import { entryOf, entryText, LEAST_COMPARED, MOST_COMPARED, withDay, withMoved } from "../../state/comparedList";
import { useActions, useAsOf, useViewState } from "../../state/useTracker";
import { lazyPart } from "../../ui/lazyPart";
import { ComparedEntry, type EntryControl } from "./ComparedEntry";
import { useEntries, useEntryNames } from "./useComparison";

const AddColumn = lazyPart(
  () => import("./AddColumn"),
  (m) => m.AddColumn,
);

/** Where the focus goes once the list is drawn anew: to a control of the entry with this text. */
interface Focus {
  readonly text: string;
  readonly control: EntryControl;
}

/** Who is compared, in order: each can be moved, removed and given a day of its own, and another be added. */
export function ComparedList() {
  const { t } = useI18n();
  const { setCompared } = useActions();
  const entries = useEntries();
  const nameOf = useEntryNames();
  const asOf = useAsOf();
  const isChosen = useViewState((view) => view.compare) !== null;
  const hasDays = entries.some((text) => entryOf(text).day !== null);
  const [asksForDays, setAsksForDays] = useState(false);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<Focus | null>(null);

  // Who is moved keeps the focus, though its place in the page is another's now.
  useLayoutEffect(() => {
    const wanted = focus.current;
    if (!wanted) return;
    const item = [...(list.current?.children ?? [])].find(
      (child) => child instanceof HTMLElement && child.dataset["entry"] === wanted.text,
    );
    const control = item?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]`);
    if (!control) return;
    focus.current = null;
    control.focus();
  });

  const labelOf = (text: string) => {
    const { key, day } = entryOf(text);
    return day === null ? nameOf(key) : t("compare.onDay", { name: nameOf(key), date: day });
  };
  const move = (from: number, by: -1 | 1) => {
    const text = entries[from];
    const moved = withMoved(entries, from, from + by);
    if (text === undefined || moved === entries) return;
    focus.current = { text, control: by < 0 ? "left" : "right" };
    setCompared(moved);
    setSaid(t("compare.moved", { name: labelOf(text), place: from + by + 1, count: entries.length }));
  };
  const remove = (place: number) => {
    const text = entries[place];
    if (text === undefined || entries.length <= LEAST_COMPARED) return;
    const left = entries.toSpliced(place, 1);
    focus.current = { text: left[Math.min(place, left.length - 1)] ?? "", control: "remove" };
    setCompared(left);
    setSaid(t("compare.removed", { name: labelOf(text) }));
  };
  const setDay = (place: number, day: string | null) => {
    const changed = withDay(entries, place, day);
    if (changed === entries) return;
    setCompared(changed);
  };
  /** Who stands here already is added on a day of its own, which the reader then sets. */
  const add = (key: string) => {
    if (entries.length >= MOST_COMPARED) return;
    const isTwice = entries.includes(key);
    const text = isTwice ? entryText({ key, day: asOf }) : key;
    if (entries.includes(text)) return;
    setCompared([...entries, text]);
    setSaid(t(isTwice ? "compare.twice" : "compare.added", { name: nameOf(key) }));
    // The field for adding cannot keep the focus once there is no more room.
    if (entries.length + 1 >= MOST_COMPARED) focus.current = { text, control: "remove" };
    if (!isTwice) return;
    setAsksForDays(true);
    focus.current = { text, control: "day" };
  };

  const showsDays = hasDays || asksForDays;
  const isFull = entries.length >= MOST_COMPARED;
  return (
    <div className="compared">
      <ul ref={list} className="compared-list" aria-label={t("compare.list")}>
        {entries.map((text, place) => (
          <ComparedEntry
            // A place, not who stands there: a field in which a day is being typed stays the same field.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            text={text}
            label={labelOf(text)}
            name={nameOf(entryOf(text).key)}
            day={entryOf(text).day}
            pageDay={asOf}
            showsDay={showsDays}
            isFirst={place === 0}
            isLast={place === entries.length - 1}
            isNeeded={entries.length <= LEAST_COMPARED}
            onMove={(by) => move(place, by)}
            onRemove={() => remove(place)}
            onDay={(day) => setDay(place, day)}
          />
        ))}
      </ul>
      <div className="compared-add">
        <Suspense fallback={<span className="add-wait" data-pending="" />}>
          <AddColumn entries={entries} isFull={isFull} onAdd={add} />
        </Suspense>
        {!hasDays && (
          <button type="button" className="link" aria-expanded={asksForDays} onClick={() => setAsksForDays(!asksForDays)}>
            {t(asksForDays ? "compare.hideDays" : "compare.ownDays")}
          </button>
        )}
        {isChosen && (
          <button type="button" className="link" onClick={() => setCompared(null)}>
            {t("compare.usual")}
          </button>
        )}
      </div>
      <p className="note">
        {isFull ? t("compare.full") : entries.length <= LEAST_COMPARED ? t("compare.least") : isChosen ? "" : t("compare.defaultNote")}
      </p>
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}
