import type { ReactNode } from "react";

export interface ChartTableCell {
  readonly text: string;
  /** Opens where the figure comes from; without it the cell is plain text. */
  readonly onOpen?: (() => void) | undefined;
  /** Accessible name of the figure's button; begins with the text. */
  readonly name?: string;
  /** `absent` is muted and italic: there is a sign, but no figure. */
  readonly look?: "absent";
}

export interface ChartTableRow {
  readonly id: string;
  readonly label: ReactNode;
  readonly cells: readonly ChartTableCell[];
  /** Set apart by a line above: a sum, or what stands outside the order. */
  readonly separate?: boolean;
}

export interface ChartTableProps {
  /** Names the table. */
  readonly caption: string;
  /** Heads, the first over the row labels. */
  readonly heads: readonly string[];
  readonly rows: readonly ChartTableRow[];
}

function Cell({ cell }: { cell: ChartTableCell }) {
  if (cell.onOpen) {
    return (
      <button type="button" className="fig" aria-label={cell.name} onClick={cell.onOpen}>
        {cell.text}
      </button>
    );
  }
  return cell.look === "absent" ? <span className="nofig">{cell.text}</span> : cell.text;
}

/** The same figures as a chart, as a table. */
export function ChartTable({ caption, heads, rows }: ChartTableProps) {
  const [first, ...others] = heads;
  return (
    <div className="chart-table">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.separate ? "separate" : undefined}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, i) => (
                <td key={others[i]} className="num">
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
