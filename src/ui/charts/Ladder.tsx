import type { ReactNode } from "react";
import { useOneTabStop } from "../useOneTabStop";
import { customProperties } from "./customProperties";
import { ladderLayout, NUMBER } from "./ladderLayout";
import "./charts.css";

export interface LadderColumn {
  readonly id: string;
  readonly label: string;
  /** Colour class. */
  readonly className: string;
}

interface LadderCell {
  readonly value: number;
  /** The value in words. */
  readonly words: string;
  /** Accessible name of the cell's button. */
  readonly name: string;
  readonly pressed: boolean;
  readonly onToggle: () => void;
}

export interface LadderRow {
  readonly id: string;
  readonly label: string;
  readonly mark: ReactNode;
  /** What the rung means, in a sentence. */
  readonly meaning: string;
  readonly pressed: boolean;
  readonly onToggle: () => void;
  /** One for each column. */
  readonly cells: readonly LadderCell[];
  /** The first row off the ladder: a line stands above it. */
  readonly startsOff?: boolean;
  /** Bars are outlined: the row refuses. */
  readonly refuses?: boolean;
}

interface LadderProps {
  /** Names the table. */
  readonly label: string;
  /** Head of the row labels, unseen. */
  readonly rowHead: string;
  readonly columns: readonly LadderColumn[];
  readonly rows: readonly LadderRow[];
}

/** The largest value of each column. */
export function columnTops(columns: readonly LadderColumn[], rows: readonly LadderRow[]): number[] {
  return columns.map((_, i) => rows.reduce((most, row) => Math.max(most, row.cells[i]?.value ?? 0), 0));
}

/** In CSS, a length that grows with the ladder's letters. */
const rem = (length: number) => `${length.toFixed(2)} * var(--letters)`;

function Cell({ cell, className, refuses }: { cell: LadderCell | undefined; className: string; refuses: boolean }) {
  if (!cell || cell.value === 0) {
    return (
      <span className={`b ${className}`}>
        <span className="z">0</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`b ${className}${refuses ? " refuse" : ""}`}
      aria-pressed={cell.pressed}
      aria-label={cell.name}
      style={customProperties({ "--n": cell.value })}
      onClick={cell.onToggle}
    >
      <i />
      {cell.words}
    </button>
  );
}

/** Rungs × columns: bars of one unit in a real table. A rung's name filters by it, a cell by both. */
export function Ladder({ label, rowHead, columns, rows }: LadderProps) {
  const keys = useOneTabStop<HTMLTableElement>();
  const layout = ladderLayout(
    columns.map((column) => column.label),
    columnTops(columns, rows),
    rows.map((row) => row.label),
  );
  const room = `max(100cqi, ${rem(layout.least)})`;
  const units = layout.limits.map(({ taken, tops }) => `(${room} - ${rem(taken)}) / ${tops}`);
  const widths = customProperties({
    "--u": units.length > 0 ? `min(${units.join(", ")})` : "0px",
    "--least": `calc(${rem(layout.least)})`,
  });
  return (
    <div className="ladder-box">
      <table {...keys} className="ladder" aria-label={label} style={widths}>
        <colgroup>
          <col className="values" style={customProperties({ "--w": `calc(${rem(layout.rungs)})` })} />
          {layout.columns.map(({ least, top }, i) => (
            <col
              key={columns[i]?.id}
              className="values"
              style={customProperties({ "--w": `max(${rem(least)}, ${rem(NUMBER)} + ${top} * var(--u))` })}
            />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>
              <span className="sr">{rowHead}</span>
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <span className={`sw ${column.className}`} aria-hidden="true" />
                <bdi>{column.label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.startsOff ? "off" : undefined}>
              <th scope="row">
                <button type="button" className="rung" title={row.meaning} aria-pressed={row.pressed} onClick={row.onToggle}>
                  {row.mark}
                  {row.label}
                </button>
              </th>
              {columns.map((column, i) => (
                <td key={column.id}>
                  <Cell cell={row.cells[i]} className={column.className} refuses={row.refuses ?? false} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
