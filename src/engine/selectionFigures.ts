import { type Account, type AccountFacts, accountOf, type Pool } from "./account";
import { type Breakdown, type BreakdownFacts, breakDown } from "./breakdown";
import { countFacets, type FacetCounts } from "./facets";
import type { Dimension, Figure } from "./figure";
import { areFew, sortFewByDay } from "./fewRows";
import { type Finding, findingOf, partiesOf } from "./finding";
import { type Ledger, ledgerOf } from "./ledger";
import type { SumKind } from "./money";
import { lately } from "./remembering";
import { type RowSet, selectedOf } from "./rowSet";
import { isInIdOrder, type Sort } from "./sort";
import type { Selection } from "./tracker";

interface SelectionFacts extends AccountFacts {
  readonly selection: Selection;
  /** Kinds of the parties by code. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly fits: ((party: string) => boolean) | null;
  /** All rows of the file in an order. */
  readonly ordered: (sort: Sort) => Uint32Array;
}

/** What figures of a selection are worked out from. */
export interface FigureFacts extends BreakdownFacts {
  /** The accounts of what is only proposed. */
  readonly proposed: Readonly<Record<SumKind, Account>>;
  readonly selected: RowSet;
}

/** The figures of one selection, each worked out when it is first asked for. */
export class SelectionFigures {
  readonly #facts: SelectionFacts;
  readonly #accounts = new Map<string, Account>();
  readonly #breakdowns = new Map<string, Breakdown>();
  #facets: FacetCounts | undefined;
  #finding: Finding | undefined;
  #given: FigureFacts | undefined;
  #order: { readonly sort: Sort; readonly rows: Uint32Array } | undefined;

  constructor(facts: SelectionFacts) {
    this.#facts = facts;
  }

  get facets(): FacetCounts {
    return (this.#facets ??= countFacets(this.#facts.columns, this.#facts.selection));
  }

  get finding(): Finding {
    return (this.#finding ??= findingOf(this.#facts, this.#facts.selection.rows, this.#facts.fits));
  }

  /** The same each time, so that who works with it can remember by it. */
  get facts(): FigureFacts {
    return (this.#given ??= {
      ...this.#breakdownFacts(),
      proposed: this.#both("proposed"),
      selected: this.#facts.selection.rows,
    });
  }

  account(kind: SumKind, pool: Pool = "promised"): Account {
    const key = `${kind} ${pool}`;
    let account = this.#accounts.get(key);
    if (!account) this.#accounts.set(key, (account = accountOf(this.#facts, this.#facts.selection.rows, kind, pool)));
    return account;
  }

  breakdown(by: Dimension, split?: Dimension): Breakdown {
    const key = `${by} ${split ?? ""}`;
    let breakdown = this.#breakdowns.get(key);
    if (!breakdown) this.#breakdowns.set(key, (breakdown = breakDown(this.#breakdownFacts(), this.#facts.selection.rows, by, split)));
    return breakdown;
  }

  readonly ledger: (figure: Figure) => Ledger = lately(16, (figure) => {
    const { columns, selection, fits, kinds } = this.#facts;
    return ledgerOf(
      {
        ...this.#facts,
        selected: selection.rows,
        accounts: this.#both("promised"),
        proposed: this.#both("proposed"),
        countriesOf: (rows) => partiesOf(columns, rows, fits).filter(({ code }) => kinds.get(code) === "country"),
      },
      figure,
    );
  });

  /** The last order is kept: the table and its export ask for the same. */
  order(sort: Sort): Uint32Array {
    const known = this.#order;
    if (known?.sort.key === sort.key && known.sort.descending === sort.descending) return known.rows;
    const rows = this.page(sort, 0, this.#facts.selection.count);
    this.#order = { sort, rows };
    return rows;
  }

  page(sort: Sort, from: number, count: number): Uint32Array {
    const { columns, dataset, selection } = this.#facts;
    if (sort.key === "date" && areFew(selection.count, from + count, columns.rows) && isInIdOrder(dataset))
      return sortFewByDay(columns, selection.rows, sort.descending).subarray(from, from + count);
    return selectedOf(this.#facts.ordered(sort), this.#facts.selection.rows, from, count);
  }

  #breakdownFacts(): BreakdownFacts {
    const { dataset, columns, standing } = this.#facts;
    return { dataset, columns, standing, accounts: this.#both("promised"), fits: this.#facts.fits };
  }

  #both(pool: Pool): Readonly<Record<SumKind, Account>> {
    return new Accounts((kind) => this.account(kind, pool));
  }
}

/** Worked out when they are asked for: a count needs neither. */
class Accounts implements Readonly<Record<SumKind, Account>> {
  readonly #account: (kind: SumKind) => Account;

  constructor(account: (kind: SumKind) => Account) {
    this.#account = account;
  }

  get money(): Account {
    return this.#account("money");
  }

  get troops(): Account {
    return this.#account("troops");
  }
}
