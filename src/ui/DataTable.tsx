import { type CSSProperties, memo, type ReactNode, useId, useMemo, useRef } from "react";
import { useFrameWidth } from "./useFrameWidth";
import { PRINTED_ROWS, usePrinting } from "./usePrinting";
import { type RowWindow, useRowWindow } from "./useRowWindow";
import "./dataTable.css";

/**
 * Where a cell stands when rows become cards: over the whole width, in the first column, at its right edge over two lines, on a line
 * of its own behind its column's name, or nowhere.
 */
export type CardPlace = "wide" | "main" | "aside" | "line" | "none";

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** In rem: its share of the width, and its width where the table scrolls sideways. */
  readonly width: number;
  /** "end" for figures. Default: "start". */
  readonly align?: "start" | "end";
  /** Whether the header is a button that asks for this order. Default: false. */
  readonly sortable?: boolean;
  readonly card: CardPlace;
}

export interface DataTableProps<Row> {
  /** All rows, in the order to show. */
  readonly rows: ArrayLike<Row>;
  /** A row's identity, stable across orders and filters. */
  readonly rowId: (row: Row) => string;
  readonly columns: readonly DataColumn<Row>[];
  /** Ids of the columns to show; their order is that of `columns`. */
  readonly visible: readonly string[];
  /** Id of the element that names the table. */
  readonly labelledBy: string;
  /** The column that the rows are ordered by, `null` for none. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly onSort: (column: string) => void;
  /** The sentence on rows that are left out of a print. */
  readonly notPrinted: (count: number) => string;
  /** The sentence on rows that are too many to scroll to. */
  readonly notListed: (count: number) => string;
}

/** Browsers clip a page at some 17 to 33 million pixels; this many cards of 110 px stay below. */
const LISTED_ROWS = 150_000;
/** In rem: below it rows become cards. */
const CARDS_BELOW = 46;
/** With less than this part of its columns' widths the table scrolls sideways, and takes them in full. */
const LEAST_PART = 0.74;

interface Placed<Row> {
  readonly index: number;
  readonly row: Row;
}
type Variables = CSSProperties & Record<`--${string}`, string>;

/**
 * Explicit roles: `display: grid` (the cards) takes the elements' own away. Spread, since to the linter they say the same twice.
 */
const ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  header: { role: "columnheader" },
  cell: { role: "cell" },
} as const;

const variable = (name: `--${string}`, value: string): Variables => ({ [name]: value });
const classOf = ({ align = "start", card }: Pick<DataColumn<never>, "align" | "card">) => `is-${align} card-${card}`;

/**
 * A table of any number of rows that scrolls with the page and draws only what is in sight; in print, all. Narrow frames turn rows into
 * cards. Roles are explicit, since `display: grid` takes an element's own table role away. Rows are ordered by the caller.
 *
 * `aria-rowcount` is the number of data rows, without the header row that ARIA would have counted too: a reader, and whoever checks,
 * looks for the number of commitments there (contract section 6). `aria-rowindex` counts data rows from 1 to match.
 */
function Table<Row>(props: DataTableProps<Row>) {
  const { rows, rowId, columns, visible, labelledBy, sort, onSort } = props;
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const noteId = useId();
  const printing = usePrinting();
  const width = useFrameWidth(frame);
  const comfortable = columns.reduce((sum, column) => sum + (visible.includes(column.id) ? column.width : 0), 0);
  const cards = !printing && width < CARDS_BELOW;
  const wide = !printing && !cards && width < comfortable * LEAST_PART;

  const limit = printing ? PRINTED_ROWS : LISTED_ROWS;
  const count = Math.min(rows.length, limit);
  const left = rows.length - count;
  const rowWindow = useRowWindow({ rows, rowId, count, body, cards, whole: printing });

  const shown = useMemo(() => columns.filter(({ id }) => visible.includes(id)), [columns, visible]);
  const data = useMemo(
    () =>
      rowWindow.items.flatMap(({ index }): Placed<Row>[] => {
        const row = rows[index];
        return row === undefined ? [] : [{ index, row }];
      }),
    [rowWindow.items, rows],
  );
  const weights = shown.reduce((sum, column) => sum + column.width, 0);

  const state = `${cards ? " is-cards" : ""}${wide ? " is-wide" : ""}`;
  // What scrolls sideways must be reachable by keyboard.
  const region = wide ? { role: "group", tabIndex: 0, "aria-labelledby": labelledBy } : {};
  return (
    <div className={`data-frame${state}`} ref={frame} {...region}>
      <table
        {...ROLES.table}
        className="data-table"
        aria-labelledby={labelledBy}
        aria-describedby={left > 0 ? noteId : undefined}
        aria-rowcount={rows.length}
        style={variable("--least", `${comfortable}rem`)}
      >
        <colgroup>
          {shown.map((column) => (
            <col key={column.id} style={variable("--w", `${(100 * column.width) / weights}%`)} />
          ))}
        </colgroup>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {shown.map((column) => {
              const sorted = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : undefined;
              return (
                <th {...ROLES.header} scope="col" key={column.id} className={classOf(column)} aria-sort={sorted}>
                  {column.sortable ? (
                    <>
                      <button type="button" onClick={() => onSort(column.id)}>
                        {column.header}
                        {sorted && (
                          <span className="arrow" aria-hidden="true">
                            {sorted === "descending" ? " ↓" : " ↑"}
                          </span>
                        )}
                      </button>
                      <span className="plain">{column.header}</span>
                    </>
                  ) : (
                    <span className="name">{column.header}</span>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody {...ROLES.group} {...rowWindow.listeners} ref={body}>
          {data.flatMap(({ index, row }, at) => {
            const gap = rowWindow.items[at]?.before ?? 0;
            const id = rowId(row);
            return [
              gap > 0 ? <Gap key={`before-${id}`} height={gap} columns={shown.length} /> : null,
              <TableRow key={id} row={row} index={index} columns={shown} measure={rowWindow.measure} />,
            ];
          })}
          {rowWindow.after > 0 && <Gap height={rowWindow.after} columns={shown.length} />}
        </tbody>
      </table>
      {left > 0 && (
        <p className="note" id={noteId}>
          {printing ? props.notPrinted(left) : props.notListed(left)}
        </p>
      )}
    </div>
  );
}

export const DataTable = memo(Table) as typeof Table;

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly measure: RowWindow["measure"];
}

/** A row is drawn again when it is another, stands elsewhere or its columns say other things: not because the window has moved. */
const TableRow = memo(function TableRow<Row>({ row, index, columns, measure }: TableRowProps<Row>) {
  return (
    <tr {...ROLES.row} ref={measure} data-index={index} aria-rowindex={index + 1}>
      {columns.map((column) => (
        <td {...ROLES.cell} key={column.id} className={classOf(column)} data-label={column.card === "line" ? column.header : undefined}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: TableRowProps<Row>) => ReactNode;

/** Holds the place of the rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="gap" aria-hidden="true" style={variable("--h", `${height}px`)}>
      <td colSpan={columns} aria-hidden="true" />
    </tr>
  );
}
