import type { ReactNode } from "react";
import type { Commitment } from "../../model/schema";
import { STATUSES } from "../../model/status";
import type { CardPlace, DataColumn } from "../../ui/DataTable";
import { AmountCell } from "./AmountCell";
import { CategoryCell, ConditionsCell, CountedCell, DateCell, DueCell, PartiesCell, StatusCell, TitleCell } from "./commitmentCells";
import { SORT_OF_COLUMN } from "./tableColumns";
import { type ColumnId, COLUMNS } from "../../state/viewState";
import type { TableFacts } from "./tableFacts";

interface Shape {
  /** In rem. */
  readonly width: number;
  readonly end?: boolean;
  /** Where it stands in a card of the usual columns. */
  readonly card: CardPlace;
  readonly cell: (row: number, commitment: Commitment, facts: TableFacts) => ReactNode;
}

const NOTHING = (
  <span className="muted" aria-hidden="true">
    –
  </span>
);

/** The columns' cells by id. A cell gets a row of the data file and what it needs to say it in words. */
const SHAPES: Record<ColumnId, Shape> = {
  title: { width: 16.25, card: "wide", cell: (row, { id }, { texts, lang }) => <TitleCell id={id} title={texts.title(row)} lang={lang} /> },
  parties: { width: 9.25, card: "main", cell: (_, commitment, facts) => <PartiesCell commitment={commitment} facts={facts} /> },
  category: { width: 6.5, card: "none", cell: (_, { category }, facts) => <CategoryCell category={category} facts={facts} /> },
  component: {
    width: 9,
    card: "line",
    cell: (_, { component }, { texts }) => (component === undefined ? NOTHING : texts.component(component)),
  },
  status: { width: 6.75, card: "main", cell: (row, _, facts) => <StatusCell row={row} facts={facts} /> },
  step: {
    width: 6.5,
    end: true,
    card: "line",
    cell: (row, { history }, { selection, formats }) => (
      <DateCell date={history[selection.standing.step[row] ?? -1]?.date} formats={formats} />
    ),
  },
  due: { width: 7.75, card: "none", cell: (row, commitment, facts) => <DueCell row={row} commitment={commitment} facts={facts} /> },
  conditions: { width: 11, card: "line", cell: (_, commitment, facts) => <ConditionsCell commitment={commitment} facts={facts} /> },
  amount: {
    width: 9.25,
    end: true,
    card: "aside",
    cell: (row, commitment, facts) => <AmountCell row={row} commitment={commitment} facts={facts} />,
  },
  counted: {
    width: 9,
    end: true,
    card: "line",
    cell: (row, commitment, facts) => <CountedCell row={row} commitment={commitment} facts={facts} />,
  },
  date: {
    width: 7,
    end: true,
    card: "none",
    cell: (_, { history }, { formats }) => <DateCell date={history[0]?.date} formats={formats} />,
  },
  confidence: {
    width: 6.5,
    card: "line",
    cell: (_, { confidence }, { t }) => (confidence === undefined ? NOTHING : t(`table.confidence.${confidence}`)),
  },
  checked: { width: 6.5, end: true, card: "line", cell: (_, { checked }, { formats }) => <DateCell date={checked} formats={formats} /> },
  disputed: { width: 18, card: "line", cell: (row, _, { texts }) => texts.disputed(row) ?? NOTHING },
  sources: {
    width: 5,
    end: true,
    card: "line",
    cell: (_, { history }, { formats }) => formats.count(new Set(history.flatMap((entry) => entry.sources)).size),
  },
};

/** In rem: what a status takes with its mark in the language whose words are longest; elsewhere what the shape says. */
function statusWidth(t: TableFacts["t"]): number {
  const longest = Math.max(...STATUSES.map((status) => t(`status.${status}`).length));
  return Math.max(SHAPES.status.width, longest * 0.5 + 2.6);
}

/**
 * The table's columns, with rows of the data file as rows.
 * @param chosen whether the reader chose the columns; then a card shows all of them, each on a line, and not only what fits beside
 */
export function commitmentColumns(facts: TableFacts, chosen: boolean): readonly DataColumn<number>[] {
  return COLUMNS.map((id) => {
    const { width, end, card, cell } = SHAPES[id];
    return {
      id,
      header: facts.t(`table.column.${id}`),
      width: id === "status" ? statusWidth(facts.t) : width,
      align: end ? "end" : "start",
      sortable: SORT_OF_COLUMN[id] !== undefined,
      card: chosen && card === "none" ? "line" : card,
      cell: (row) => {
        const commitment = facts.tracker.dataset.commitments[row];
        return commitment && cell(row, commitment, facts);
      },
    };
  });
}
