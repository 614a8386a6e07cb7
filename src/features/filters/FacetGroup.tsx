import { memo, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import type { FacetCount } from "../../engine/facets";
import type { FacetKey } from "../../engine/filters";
import { fold, wordsOf } from "../../engine/textIndex";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { FacetFind } from "./FacetFind";
import { FacetValue, writeCount } from "./FacetValue";
import type { FacetOption } from "./facetOptions";
import "./filters.css";

/** A facet with more values than this scrolls in itself; the two whose values are fixed never do. */
const LONG = 8;
type OpenFacet = Exclude<FacetKey, "status" | "due">;

interface FacetGroupProps {
  readonly facet: FacetKey;
  /** The facet's name; it names the group. */
  readonly legend: string;
  /** Every value, in the order in which they stand. */
  readonly options: readonly FacetOption[];
  /** The count of every value, in any order. */
  readonly counts: readonly FacetCount[];
  /** The values that are chosen. */
  readonly chosen: readonly string[];
  /** Whether the group can be seen: false in a sheet that is closed. */
  readonly visible: boolean;
  readonly onToggle: (facet: FacetKey, value: string) => void;
}

function openFacet(facet: FacetKey, values: number): OpenFacet | null {
  return facet === "status" || facet === "due" || values <= LONG ? null : facet;
}

/** Where an arrow, Home or End leads from place `at` among `length`; null for another key. */
function placeAfter(key: string, at: number, length: number): number | null {
  if (key === "ArrowDown") return Math.min(at + 1, length - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : null;
}

/** Moves the focus among the checkboxes of a list that can be seen. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("label:not([hidden]) > input")];
  const to = placeAfter(
    event.key,
    boxes.findIndex((box) => box === event.target),
    boxes.length,
  );
  if (to === null) return;
  event.preventDefault();
  boxes[to]?.focus();
}

/** Brings the first chosen value into sight within its own list; the page does not move. */
function showChosen(list: HTMLElement): void {
  const row = list.querySelector(":checked")?.closest("label");
  if (!row) return;
  const end = row.offsetTop + row.offsetHeight;
  if (row.offsetTop < list.scrollTop || end > list.scrollTop + list.clientHeight)
    list.scrollTop = row.offsetTop - (list.clientHeight - row.offsetHeight) / 2;
}

/** Ends a list that scrolls after its eighth row, however many lines the names before it take; in em, so that it grows with the text. */
function endAtWholeRow(list: HTMLElement): void {
  const next = list.children[LONG];
  if (!(next instanceof HTMLElement) || next.offsetTop === 0) return;
  list.style.setProperty("--cut", `${next.offsetTop / Number.parseFloat(getComputedStyle(list).fontSize)}em`);
}

/** The one value at which Tab stops: where the focus was last, else the first chosen, else the first; of those that are shown. */
function stopOf(shown: readonly FacetOption[], active: string | null, chosen: readonly string[]): string | undefined {
  const stop = shown.find(({ value }) => value === active) ?? shown.find(({ value }) => chosen.includes(value)) ?? shown[0];
  return stop?.value;
}

/** The options in which every word of `find` occurs. */
function fitting(options: readonly FacetOption[], find: string): readonly FacetOption[] {
  const words = wordsOf(find);
  return words.length === 0 ? options : options.filter(({ label }) => words.every((word) => fold(label).includes(word)));
}

function FacetGroupFields({ facet, legend, options, counts, chosen, visible, onToggle }: FacetGroupProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [expanded, setExpanded] = useState(false);
  const [find, setFind] = useState("");
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  const long = openFacet(facet, options.length);
  const shown = fitting(options, find);
  const countOf = useMemo(() => new Map(counts.map(({ value, count }) => [value, count])), [counts]);
  const stop = stopOf(shown, active, chosen);

  const written = useRef<ReadonlyMap<string, number> | null>(null);
  useLayoutEffect(() => {
    const [rows, before] = [list.current?.children ?? [], written.current];
    written.current = countOf;
    if (before === null) return;
    for (const [at, option] of options.entries()) {
      const [row, count] = [rows[at], countOf.get(option.value) ?? 0];
      if (row && before.get(option.value) !== count) writeCount(row, i18n, option, count);
    }
  }, [countOf, options, i18n]);
  useLayoutEffect(() => {
    if (visible && !expanded && options.length > LONG && list.current) endAtWholeRow(list.current);
  }, [visible, expanded, options]);
  // Only when it comes into sight: afterwards nothing jumps.
  useLayoutEffect(() => {
    if (visible && list.current) showChosen(list.current);
  }, [visible]);

  const toggleAll = (event: MouseEvent<HTMLButtonElement>) => {
    const button = event.currentTarget;
    setExpanded(!expanded);
    setFind("");
    if (expanded) requestAnimationFrame(() => button.scrollIntoView({ block: "nearest" }));
  };
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {expanded && <FacetFind label={t("filters.find", { facet: legend })} listId={listId} text={find} onChange={setFind} />}
      {/* The keys are heard here once for all checkboxes in it. */}
      <div
        ref={list}
        id={listId}
        role="presentation"
        className={long !== null && !expanded ? "opts scrolls" : "opts"}
        onKeyDown={moveFocus}
        onFocus={({ target }) => {
          if (target instanceof HTMLInputElement) setActive(target.value);
        }}
      >
        {options.map((option) => (
          <FacetValue
            key={option.value}
            facet={facet}
            option={option}
            count={countOf.get(option.value) ?? 0}
            chosen={chosen.includes(option.value)}
            stop={option.value === stop}
            hidden={!shown.includes(option)}
            onToggle={onToggle}
          />
        ))}
      </div>
      {shown.length === 0 && <p className="note">{t("filters.findNone")}</p>}
      {long !== null && (
        <button type="button" className="link" aria-controls={listId} onClick={toggleAll}>
          {expanded ? t("filters.fewer") : t(`filters.all.${long}`, { count: options.length })}
        </button>
      )}
      {/* Beside the legend, but after the list in the order of the Tab key: from the search it is one step to the values. */}
      <ExplainLink topic={facet} />
    </fieldset>
  );
}

function sameCounts(a: readonly FacetCount[], b: readonly FacetCount[]): boolean {
  return a === b || (a.length === b.length && a.every(({ value, count }, i) => value === b[i]?.value && count === b[i]?.count));
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => value === b[i]));
}

/** One facet: a checkbox with its count for every value. It draws again only when its counts, its choice or its words change. */
export const FacetGroup = memo(
  FacetGroupFields,
  (before, after) =>
    sameCounts(before.counts, after.counts) &&
    sameValues(before.chosen, after.chosen) &&
    before.options === after.options &&
    before.legend === after.legend &&
    before.visible === after.visible &&
    before.onToggle === after.onToggle,
);
