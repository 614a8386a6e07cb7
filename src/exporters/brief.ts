import type { Source } from "../model/schema";
import type { ExportSelection } from "./rows";

/** A run of text, or a link. */
export type BriefPart = string | { readonly text: string; readonly href: string };

interface BriefFigure {
  readonly label: string;
  /** With its range: "at least €300.3 bn". */
  readonly value: string;
  readonly detail: string;
}

interface BriefRow {
  /** As many as the table's head, less the last, which is for sources. */
  readonly cells: readonly string[];
  readonly sources: readonly number[];
}

interface BriefDispute {
  readonly title: string;
  readonly text: string;
  readonly sources: readonly number[];
}

interface BriefSource {
  readonly number: number;
  readonly title: string;
  /** Publisher and date. */
  readonly detail: string;
  readonly url: string;
}

/** A brief, piece by piece, whatever it is written as. */
export type BriefBlock =
  | { readonly kind: "title" | "heading"; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly role: "subject" | "caution" | "finding" | "note" | "citation";
      readonly parts: readonly BriefPart[];
    }
  | { readonly kind: "figures"; readonly items: readonly BriefFigure[] }
  | { readonly kind: "table"; readonly label: string; readonly head: readonly string[]; readonly rows: readonly BriefRow[] }
  | { readonly kind: "disputes"; readonly items: readonly BriefDispute[] }
  | { readonly kind: "sources"; readonly items: readonly BriefSource[] };

/** All that a brief says in words, in the reader's language. */
export interface BriefWords {
  /** The data set's title. */
  readonly title: string;
  /** What is told of: the filters, how many commitments, of which day. */
  readonly subject: string;
  /** What must be known before any figure is read: a scenario, whose data, what was left out. */
  readonly cautions: readonly string[];
  /** The finding; no commitment fits: that. */
  readonly finding: string;
  readonly figures: readonly BriefFigure[];
  readonly headings: Readonly<Record<"figures" | "table" | "disputed" | "sources" | "citation", string>>;
  /** The table's head, the sources' column last. */
  readonly columns: readonly string[];
  /** The cells of a commitment, in the order of `columns`, without its sources. */
  readonly cells: (row: number) => readonly string[];
  readonly commitmentTitle: (row: number) => string;
  /** null: sources do not disagree. */
  readonly disputed: (row: number) => string | null;
  readonly source: (source: Source) => { readonly title: string; readonly detail: string };
  /** The rule by which the table is cut, and how many rows it leaves out. */
  readonly firstRows: (shown: number, left: number) => string;
  /** The same of the disputes. */
  readonly firstDisputes: (shown: number, left: number) => string;
  /** The words of the link to all of them. */
  readonly allRows: string;
  /** What the sums take and leave out, and which sources are cited. */
  readonly method: readonly string[];
  /** How to cite the view, with `link` in it. */
  readonly citation: string;
  readonly link: string;
}

/** So much of a selection fits on a page of A4 beside the rest; what is left out is counted and linked. */
const [MOST_ROWS, MOST_DISPUTES, MOST_SOURCES] = [8, 3, 2];

/** Gives sources their numbers, in the order of first mention. */
function numbering(input: ExportSelection) {
  const { dataset } = input.tracker;
  const known = new Map(dataset.sources.map((source) => [source.id, source]));
  const numbers = new Map<string, number>();
  const of = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  return {
    /** The numbers of the first sources that carry a commitment's status on the day. */
    ofRow: (row: number): number[] => {
      const entry = dataset.commitments[row]?.history[input.selection.standing.step[row] ?? -1];
      return [...new Set(entry?.sources)]
        .filter((id) => known.has(id))
        .slice(0, MOST_SOURCES)
        .map(of);
    },
    all: () =>
      [...numbers].flatMap(([id, number]) => {
        const source = known.get(id);
        return source ? [{ number, source }] : [];
      }),
  };
}

/** A text with a link in it as parts. */
function withLink(text: string, link: string): BriefPart[] {
  return text
    .split(link)
    .flatMap((words, i): BriefPart[] => (i === 0 ? [words] : [{ text: link, href: link }, words]))
    .filter((part) => part !== "");
}

/**
 * The brief of a selection on one page: the finding, the key figures, the first commitments in the order given, what is disputed,
 * numbered sources, and how to cite it. What does not fit is counted and linked.
 */
export function briefBlocks(input: ExportSelection, words: BriefWords): BriefBlock[] {
  const order = Array.from(input.order);
  const { headings, link } = words;
  const numbers = numbering(input);
  const note = (...parts: BriefPart[]): BriefBlock => ({ kind: "paragraph", role: "note", parts });
  const toAll: BriefPart = { text: words.allRows, href: link };

  const shown = order.slice(0, MOST_ROWS);
  const rows = shown.map((row) => ({ cells: words.cells(row), sources: numbers.ofRow(row) }));
  const table: BriefBlock[] =
    rows.length === 0
      ? []
      : [
          { kind: "heading", text: headings.table },
          { kind: "table", label: headings.table, head: words.columns, rows },
          ...(order.length > shown.length ? [note(words.firstRows(shown.length, order.length - shown.length), " ", toAll)] : []),
        ];

  const disputed = order.filter((row) => words.disputed(row) !== null);
  const disputes = disputed.slice(0, MOST_DISPUTES).map((row) => ({
    title: words.commitmentTitle(row),
    text: words.disputed(row) ?? "",
    sources: numbers.ofRow(row),
  }));
  const dispute: BriefBlock[] =
    disputes.length === 0
      ? []
      : [
          { kind: "heading", text: headings.disputed },
          { kind: "disputes", items: disputes },
          ...(disputed.length > disputes.length
            ? [note(words.firstDisputes(disputes.length, disputed.length - disputes.length), " ", toAll)]
            : []),
        ];

  const sources = numbers.all().map(({ number, source }) => {
    const { title, detail } = words.source(source);
    return { number, title, detail, url: source.url };
  });
  return [
    { kind: "title", text: words.title },
    { kind: "paragraph", role: "subject", parts: [words.subject] },
    ...words.cautions.map((text): BriefBlock => ({ kind: "paragraph", role: "caution", parts: [text] })),
    { kind: "paragraph", role: "finding", parts: [words.finding] },
    ...(order.length === 0
      ? []
      : ([
          { kind: "heading", text: headings.figures },
          { kind: "figures", items: words.figures },
        ] satisfies BriefBlock[])),
    ...table,
    ...dispute,
    ...(sources.length === 0
      ? []
      : ([
          { kind: "heading", text: headings.sources },
          { kind: "sources", items: sources },
        ] satisfies BriefBlock[])),
    { kind: "heading", text: headings.citation },
    { kind: "paragraph", role: "citation", parts: withLink(words.citation, link) },
    note(words.method.join(" ")),
  ];
}
