import { Fragment, useState } from "react";
import { Mark, type MarkShape } from "../Mark";
import { Swatch } from "../Swatch";
import { useOneTabStop } from "../useOneTabStop";
import type { BarSegment } from "./BarList";
import { customProperties } from "./customProperties";
import "./matrix.css";

/** Words in a cell, or a figure that opens where it comes from. */
export interface MatrixPiece {
  readonly text: string;
  /** Opens where the figure comes from; without it the piece is plain text. */
  readonly onOpen?: () => void;
  /** Accessible name of the figure's button; begins with the text. */
  readonly name?: string;
  /** The exact figure, at hand for who points at it. */
  readonly exact?: string;
  readonly mark?: MarkShape;
  /** Words that belong to the figure and stand on one line with it. */
  readonly after?: string;
}

/** A line of a cell. `absent`: a sign where there is no figure; `refused`: a cross and its words. */
export interface MatrixLine {
  readonly id: string;
  readonly pieces: readonly MatrixPiece[];
  readonly look?: "absent" | "refused";
}

export interface MatrixCell {
  /** What the cell begins with. */
  readonly main: MatrixPiece;
  readonly size: "count" | "sum" | "absent";
  /** Words beside what leads its row; null where it does not. */
  readonly tag: string | null;
  /** One sign for each of a few, firmest first; what they say stands in a line too. */
  readonly marks: readonly MarkShape[];
  readonly bar: readonly BarSegment[];
  readonly lines: readonly MatrixLine[];
}

export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  /** Under the label, quieter. */
  readonly note?: string;
  /** Colour class of the sign before the label. */
  readonly swatch?: string;
  readonly cells: readonly MatrixCell[];
  /** What the row is made of; shown when its button is pressed. */
  readonly parts?: readonly MatrixRow[];
}

export interface MatrixProps {
  /** Names the table. */
  readonly label: string;
  /** Name of the box that scrolls, where the columns do not fit. */
  readonly scrollLabel: string;
  readonly rowHead: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly note: string | null }[];
  readonly groups: readonly { readonly id: string; readonly label: string | null; readonly rows: readonly MatrixRow[] }[];
  /** Length of the longest bar. */
  readonly max: number;
}

function Piece({ piece }: { readonly piece: MatrixPiece }) {
  if (piece.after === undefined) return <BarePiece piece={piece} />;
  return (
    <span className="nb">
      <BarePiece piece={piece} /> {piece.after}
    </span>
  );
}

function BarePiece({ piece }: { readonly piece: MatrixPiece }) {
  const { text, onOpen, name, exact, mark } = piece;
  const sign = mark ? <Mark status={mark} /> : null;
  if (!onOpen) {
    return (
      <span title={exact}>
        {sign}
        <span className="said">{text}</span>
      </span>
    );
  }
  return (
    <>
      {sign}
      <button type="button" className="fig" aria-label={name} title={exact} onClick={onOpen}>
        <span className="said">{text}</span>
      </button>
    </>
  );
}

const LOOKS = { absent: "sub nofig", refused: "sub refused" } as const;

function Line({ line }: { readonly line: MatrixLine }) {
  return (
    <div className={line.look ? LOOKS[line.look] : "sub"}>
      {line.look === "refused" && <Mark status="declined" />}
      {line.pieces.map((piece, place) => (
        // The pieces of a line have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={place}>
          {place > 0 && " "}
          <Piece piece={piece} />
        </Fragment>
      ))}
    </div>
  );
}

function Cell({ cell, max }: { readonly cell: MatrixCell; readonly max: number }) {
  return (
    <td className={cell.tag === null ? undefined : "top"}>
      <span className={`main ${cell.size}`}>
        <Piece piece={cell.main} />
      </span>
      {cell.tag !== null && (
        <>
          {" "}
          <span className="tag">{cell.tag}</span>
        </>
      )}
      {cell.marks.length > 0 && (
        <span className="marks" aria-hidden="true">
          {cell.marks.map((mark, place) => (
            // One sign is like the other.
            // oxlint-disable-next-line react/no-array-index-key
            <Mark key={place} status={mark} />
          ))}
        </span>
      )}
      {cell.bar.length > 0 && (
        <span className="track range" aria-hidden="true">
          {cell.bar.map((bit) => (
            <span
              key={bit.look + bit.className}
              className={`bit ${bit.look} ${bit.className}`}
              style={customProperties({ "--part": (bit.amount / max).toFixed(5) })}
            />
          ))}
        </span>
      )}
      {cell.lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </td>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly columns: MatrixProps["columns"];
  readonly max: number;
}

function Cells({ row, columns, max }: RowProps) {
  return row.cells.map((cell, place) => <Cell key={columns[place]?.id} cell={cell} max={max} />);
}

function Head({ row }: { readonly row: MatrixRow }) {
  return (
    <>
      {row.swatch !== undefined && <Swatch className={row.swatch} />}
      <bdi>{row.label}</bdi>
    </>
  );
}

/** A row, and below it what it is made of once its button is pressed. */
function Row({ row, columns, max }: RowProps) {
  const [open, setOpen] = useState(false);
  const parts = row.parts ?? [];
  return (
    <>
      <tr>
        <th scope="row">
          {parts.length === 0 ? (
            <Head row={row} />
          ) : (
            <button type="button" className="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Head row={row} />
            </button>
          )}
          {row.note !== undefined && <span className="sub">{row.note}</span>}
        </th>
        <Cells row={row} columns={columns} max={max} />
      </tr>
      {open &&
        parts.map((part) => (
          <tr key={part.id} className="part">
            <th scope="row">
              <bdi>{part.label}</bdi>
            </th>
            <Cells row={part} columns={columns} max={max} />
          </tr>
        ))}
    </>
  );
}

/**
 * Rows against a few columns whose cells hold more than a number. Where it does not fit it scrolls inside itself and keeps its first
 * column in sight. Its buttons are one stop of the Tab key; arrows lead through them.
 */
export function Matrix({ label, scrollLabel, rowHead, columns, groups, max }: MatrixProps) {
  const keys = useOneTabStop<HTMLTableElement>();
  return (
    // A box that scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="matrix-frame" role="region" aria-label={scrollLabel} tabIndex={0}>
      {/* Arrow keys lead through the table's own buttons; it takes no focus itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table {...keys} className="matrix" aria-label={label} style={customProperties({ "--columns": columns.length })}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{rowHead}</span>
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <bdi className="name">{column.label}</bdi>
                {column.note !== null && <span className="sub">{column.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            {group.label !== null && (
              <tr className="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {group.label}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row key={row.id} row={row} columns={columns} max={max} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
