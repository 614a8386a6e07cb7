import { useState } from "react";
import { useI18n } from "../../i18n/i18n";
import { Mark } from "../Mark";
import { useOneTabStop } from "../useOneTabStop";
import { customProperties } from "./customProperties";
import "./charts.css";

export interface BarSegment {
  /** Colour class. */
  readonly className: string;
  /** What it stands for; read to assistive technology with its amount. */
  readonly label: string;
  /** Length in the list's unit; an open end has none of its own. */
  readonly amount: number;
  /** The amount in words. */
  readonly words: string;
  readonly look: "cells" | "solid" | "hatched" | "open" | "refused";
}

export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly segments: readonly BarSegment[];
  /** What stands at the bar's end. */
  readonly figure: string;
  /** Accessible name of the figure's button; begins with the figure. */
  readonly figureName: string;
  /** Opens where the figure comes from. */
  readonly onOpen: () => void;
  /** A click filters; null: a row that is no filter. */
  readonly onToggle: (() => void) | null;
  readonly pressed: boolean;
  /** How many of the row are refusals: a cross and a number behind the figure. */
  readonly refused?: number;
  /** Set apart by lines. */
  readonly separate?: boolean;
}

interface BarListProps {
  /** Names the list. */
  readonly label: string;
  readonly rows: readonly BarRow[];
  /** Length of the longest bar, in the unit of the amounts. */
  readonly max: number;
  /** Words before the number of refusals, unseen: "of them refused:". */
  readonly refusedLabel?: string;
  /** So many rows stand at first, on phones or everywhere, with a button under them for all. Print has all. Default: all. */
  readonly fold?: { readonly rows: number; readonly where: "phones" | "everywhere"; readonly label: string };
  /** Width of the labels in rem. Default 9.75. */
  readonly labelWidth?: number;
}

/** Names with more letters stand over their bars on a phone. */
const WORDY = 25;

/** The bar in words: "Loans: €2.0 bn, up to: €3.0 bn, open at the top". */
function useRowWords(): (row: BarRow) => string {
  const { markup, formats } = useI18n();
  return ({ segments }) =>
    formats.enumerate(
      segments.map(({ label, words }) => (words === "" ? label : markup("common.labelled", { label, value: () => words }))),
    );
}

/** In rem: the mean width of a figure's letters, what stands around it, and what the number of refusals takes. */
const [LETTER, AROUND, REFUSED] = [0.47, 0.9, 2.2];

/**
 * Length of the longest bar, as CSS: the width that is left, or less where a shorter bar has so long a figure that both would not
 * fit. Only rows whose figure is longer than those of all longer bars can decide.
 */
function fullLength(rows: readonly BarRow[], max: number): string {
  const lengths = rows.map((row) => ({
    part: row.segments.reduce((sum, s) => sum + s.amount, 0) / max,
    rem: row.figure.length * LETTER + AROUND + (row.refused ? REFUSED : 0) + (row.segments.some((s) => s.look === "open") ? 1.1 : 0),
  }));
  let widest = 0;
  const limits: string[] = [];
  for (const { part, rem } of lengths.toSorted((a, b) => b.part - a.part)) {
    if (rem <= widest) continue;
    widest = rem;
    if (part > 0) limits.push(`calc((var(--room) - ${rem.toFixed(2)}rem) / ${part.toFixed(4)})`);
  }
  return `min(${["var(--room)", ...limits].join(", ")})`;
}

function Bar({ row, max, words }: { row: BarRow; max: number; words: string }) {
  return (
    <>
      <span className="who">
        <bdi>{row.label}</bdi>
      </span>
      <span className="track" aria-hidden="true">
        {row.segments.map((s) => (
          <span
            key={s.look + s.className}
            className={`bit ${s.look} ${s.className}`}
            style={customProperties({ "--n": s.amount, "--part": (s.amount / max).toFixed(5) })}
          />
        ))}
      </span>
      <span className="sr">. {words}</span>
    </>
  );
}

function Row({ row, max, refusedLabel, folded }: { row: BarRow; max: number; refusedLabel: string; folded: boolean }) {
  const words = useRowWords()(row);
  return (
    <li className={`${row.separate ? "separate" : ""} ${folded ? "beyond" : ""}`.trim() || undefined}>
      {row.onToggle ? (
        <button type="button" className="row" aria-pressed={row.pressed} title={words} onClick={row.onToggle}>
          <Bar row={row} max={max} words={words} />
        </button>
      ) : (
        <span className="row">
          <Bar row={row} max={max} words={words} />
        </span>
      )}
      <button type="button" className="fig" aria-label={row.figureName} onClick={row.onOpen}>
        {row.figure}
      </button>
      {row.refused ? (
        <span className="x">
          <Mark status="declined" />
          <span className="sr">{refusedLabel} </span>
          {row.refused}
        </span>
      ) : null}
    </li>
  );
}

/** Rows of label, bar and figure. The row is a button that filters; the figure at its end another that opens its ledger. Arrow keys lead through all of them. */
export function BarList({ label, rows, max, refusedLabel = "", fold, labelWidth = 9.75 }: BarListProps) {
  const [all, setAll] = useState(false);
  const keys = useOneTabStop<HTMLOListElement>();
  const folds = fold !== undefined && rows.length > fold.rows && !all;
  const length = max > 0 ? max : 1;
  const isWordy = rows.some((row) => row.label.length > WORDY);
  const style = customProperties({ "--full": fullLength(rows, length), "--label-width": `${labelWidth}rem` });
  return (
    <>
      <ol
        {...keys}
        className={`blist${isWordy ? " is-wordy" : ""}${folds ? ` folded-${fold.where}` : ""}`}
        aria-label={label}
        style={style}
      >
        {rows.map((row, i) => (
          <Row key={row.id} row={row} max={length} refusedLabel={refusedLabel} folded={folds && i >= fold.rows} />
        ))}
      </ol>
      {folds && (
        <button type="button" className={`link unfold-${fold.where}`} onClick={() => setAll(true)}>
          {fold.label}
        </button>
      )}
    </>
  );
}
