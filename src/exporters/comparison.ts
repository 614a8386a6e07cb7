import type { Compared, ComparedCell } from "../engine/comparison";
import { perHeadOfCell } from "../engine/comparison";
import type { SumKind } from "../engine/money";
import { toRateTable } from "../engine/money";
import type { Selection, Tracker } from "../engine/tracker";
import { STATUSES } from "../model/status";
import type { Range } from "../model/quantity";
import { toCsv } from "./csv";
import type { Cell } from "./rows";

/** What is compared, column by column. */
export interface ComparisonExport {
  readonly tracker: Tracker;
  /** The page's selection. */
  readonly selection: Selection;
  readonly columns: readonly { readonly key: string; readonly asOf: string; readonly figures: Compared }[];
}

/** What one record of the file is about. */
interface Scope {
  readonly input: ComparisonExport;
  readonly place: number;
  readonly compared: Compared;
  readonly key: string;
  readonly asOf: string;
  readonly of: "members" | "party" | "itself";
  readonly category: string | null;
  readonly component: string | null;
  readonly cell: ComparedCell;
}

const cents = (amount: number | null): Cell => (amount === null ? null : amount / 100);
const low = (kind: SumKind, range: Range): Cell => (kind === "money" ? range.low / 100 : range.low);
const high = (kind: SumKind, range: Range): Cell => (kind === "money" ? cents(range.high) : range.high);

/** Columns of a sum; empty where there is none, with the reason in its own column. */
function sumColumns(kind: SumKind): [string, (scope: Scope) => Cell][] {
  const stated = (read: (cell: ComparedCell) => Cell) => (scope: Scope) => (scope.cell.absence[kind] === null ? read(scope.cell) : null);
  return [
    [`${kind}_low`, stated(({ tally }) => low(kind, tally[kind].sum))],
    [`${kind}_high`, stated(({ tally }) => high(kind, tally[kind].sum))],
    [`${kind}_absent`, ({ cell }) => cell.absence[kind]],
    [`${kind}_shared_low`, ({ cell }) => (cell.shared[kind].rows > 0 ? low(kind, cell.shared[kind].sum) : null)],
    [`${kind}_shared_high`, ({ cell }) => (cell.shared[kind].rows > 0 ? high(kind, cell.shared[kind].sum) : null)],
    [`${kind}_proposed_low`, ({ cell }) => (cell.proposed[kind].rows > 0 ? low(kind, cell.proposed[kind].sum) : null)],
    [`${kind}_proposed_high`, ({ cell }) => (cell.proposed[kind].rows > 0 ? high(kind, cell.proposed[kind].sum) : null)],
  ];
}

function headColumns(name: string, kind: SumKind, against: "person" | "gdp"): [string, (scope: Scope) => Cell][] {
  const unit = against === "person" && kind === "money" ? 100 : 1;
  const head = ({ input: { tracker }, compared, cell }: Scope) =>
    cell.absence[kind] === null
      ? perHeadOfCell(
          compared.subject,
          cell,
          { kind, against },
          { rates: toRateTable(tracker.dataset), baseCurrency: tracker.dataset.baseCurrency },
        )
      : null;
  return [
    [
      `${name}_low`,
      (scope) => {
        const found = head(scope);
        return found && found.range.low / unit;
      },
    ],
    [
      `${name}_high`,
      (scope) => {
        const found = head(scope);
        return found && found.range.high !== null ? found.range.high / unit : null;
      },
    ],
    [
      `${name}_years`,
      (scope) =>
        head(scope)
          ?.years.filter((year, i, all) => all.indexOf(year) === i)
          .join("; ") ?? null,
    ],
  ];
}

const entire = (read: (compared: Compared) => Cell) => (scope: Scope) => (scope.category === null ? read(scope.compared) : null);

const COLUMNS: readonly (readonly [name: string, cell: (scope: Scope) => Cell])[] = [
  ["column", ({ place }) => place + 1],
  ["key", ({ key }) => key],
  ["of", ({ of }) => of],
  ["name", ({ compared: { subject } }) => (subject.group === null ? (subject.members[0]?.name ?? null) : `${subject.group}: members`)],
  ["column_as_of", ({ asOf }) => asOf],
  ["category", ({ category }) => category],
  ["component", ({ component }) => component],
  ["commitments", ({ cell }) => cell.tally.count],
  ...STATUSES.map((status, i): [string, (scope: Scope) => Cell] => [status, ({ cell }) => cell.byStatus[i] ?? 0]),
  ["promises", ({ cell }) => cell.tally.promises],
  ["due", ({ cell }) => cell.tally.due],
  ["waiting", ({ cell }) => cell.tally.waiting],
  ["shared", ({ cell }) => cell.shared.count],
  ...sumColumns("money"),
  ["loans_low", ({ cell }) => (cell.absence.money === null ? low("money", cell.tally.money.loans) : null)],
  ["loans_high", ({ cell }) => (cell.absence.money === null ? high("money", cell.tally.money.loans) : null)],
  ...headColumns("per_person", "money", "person"),
  ...headColumns("gdp_share", "money", "gdp"),
  ...sumColumns("troops"),
  ...headColumns("troops_per_100000", "troops", "person"),
  ["earliest", entire(({ earliest }) => earliest?.date ?? null)],
  ["latest", entire(({ latest }) => latest?.date ?? null)],
  ["base_currency", ({ input }) => input.tracker.dataset.baseCurrency],
  ["data_id", ({ input }) => input.tracker.dataset.id],
  ["data_released", ({ input }) => input.tracker.dataset.released],
  ["as_of", ({ input }) => input.selection.standing.asOf],
];

function scopesOf(base: Omit<Scope, "category" | "component" | "cell">): Scope[] {
  const { compared } = base;
  const scope = (cell: ComparedCell, category: string | null, component: string | null): Scope => ({ ...base, cell, category, component });
  return [
    scope(compared.all, null, null),
    ...base.input.tracker.dataset.categories.flatMap(({ id }): Scope[] => {
      const found = compared.categories.get(id);
      return found ? [scope(found.cell, id, null), ...[...found.components].map(([component, cell]) => scope(cell, id, component))] : [];
    }),
  ];
}

/**
 * A comparison as CSV (the conventions of contract section 4): for each column a record in all, one for each category that it has
 * and one for each component in it. Money in units of the base currency; an open or missing end is an empty cell, with the reason in
 * `…_absent`. What a group is called after has records of its own (`of`: `itself`) and is in no sum with its members.
 */
export function comparisonCsv(input: ComparisonExport): string {
  const records = input.columns.flatMap(({ key, asOf, figures }, place) => {
    const of = figures.subject.group === null ? "party" : "members";
    const own = scopesOf({ input, place, compared: figures, key, asOf, of });
    const { body } = figures;
    return body ? [...own, ...scopesOf({ input, place, compared: body, key: body.subject.key, asOf, of: "itself" })] : own;
  });
  return toCsv([COLUMNS.map(([name]) => name), ...records.map((scope) => COLUMNS.map(([, cell]) => cell(scope)))]);
}

const safe = (text: string) => text.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, "-").slice(0, 80);

/** `comparison_<data set id>_<as-of date>_<who>.csv`, with what a file system minds left out. */
export function comparisonFileName({ tracker, selection, columns }: ComparisonExport): string {
  const who = columns.map(({ key }) => key).join("-");
  return `comparison_${safe(tracker.dataset.id)}_${selection.standing.asOf}_${safe(who)}.csv`;
}
