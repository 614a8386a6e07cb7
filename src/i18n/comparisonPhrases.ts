import { type ComparedColumn, figureOf, type Highest, highest, highestCount } from "../engine/comparedColumns";
import type { Figure } from "../engine/figure";
import type { Range } from "../model/quantity";
import type { Words } from "./phrases";
import { figureMarker, type SentencePart } from "./sentence";
import type { MarkupValues, MessageKey } from "./translate";

/** A column with its name as it stands within a sentence, without its day. */
export interface NamedColumn extends ComparedColumn {
  readonly name: string;
}

/** What columns are led in: money in all, for each person, or as a share of GDP. */
export interface LedIn {
  readonly per: "total" | "person" | "gdp";
  /** Of each column; null where there is none. */
  readonly ranges: readonly (Range | null)[];
  readonly format: (range: Range) => string;
}

type Clause = (key: MessageKey, values: Readonly<Record<string, string | number>>, figure?: Figure) => string;

function nameOf({ name, day }: NamedColumn, clause: Clause, { formats }: Words): string {
  return day === null ? name : clause("compare.sentence.onDay", { name, date: formats.dateIn(day) });
}

function countsClause(columns: readonly NamedColumn[], clause: Clause, words: Words): string {
  const clauses = columns.map((column, place) => {
    const isGroup = column.figures.subject.group !== null;
    const values = { name: nameOf(column, clause, words), count: column.figures.all.tally.count, group: isGroup ? "yes" : "no" };
    return clause(place === 0 ? "compare.sentence.first" : "compare.sentence.next", values, figureOf(column, "count"));
  });
  return clause("compare.sentence.end", { list: words.formats.list(clauses) });
}

function moneyKey(per: LedIn["per"], { certain }: Highest): MessageKey {
  if (per !== "total") return `compare.sentence.${per}`;
  return certain ? "compare.sentence.money" : "compare.sentence.moneyLow";
}

/** Who leads in money, where one alone does; that nobody states any. */
function moneyClause(columns: readonly NamedColumn[], { per, ranges, format }: LedIn, clause: Clause, words: Words): string | null {
  const led = highest(ranges);
  const [place, other] = led.places;
  if (place === undefined) return ranges.every((range) => range === null) ? clause("compare.sentence.moneyNone", {}) : null;
  const [column, range] = [columns[place], ranges[place]];
  const isSaid = other === undefined && (led.certain || per === "total");
  if (!column || !range || !isSaid || ranges.filter((one) => one !== null).length < 2) return null;
  return clause(moneyKey(per, led), { name: nameOf(column, clause, words), sum: format(range) }, figureOf(column, "money"));
}

function refusedClause(columns: readonly NamedColumn[], clause: Clause, words: Words): string | null {
  const refusing = columns.filter(({ figures }) => figures.all.tally.declined > 0);
  const clauseOf = (key: MessageKey, column: NamedColumn) =>
    clause(
      key,
      { name: nameOf(column, clause, words), count: column.figures.all.tally.declined },
      figureOf(column, "count", [["status", "declined"]]),
    );
  const [first, second] = refusing;
  if (!first) return null;
  if (!second) return clauseOf("compare.sentence.refusedOne", first);
  const list = words.formats.list(refusing.map((column) => clauseOf("compare.sentence.refusedItem", column)));
  return clause("compare.sentence.refusedMany", { list });
}

function capitalised(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** What a comparison shows, in a few sentences: how many commitments each stands behind, who leads in money, who refuses. */
export function comparisonSentence(columns: readonly NamedColumn[], money: LedIn, words: Words): SentencePart[] {
  const { mark, parts } = figureMarker();
  const clause: Clause = (key, values, figure) => {
    const all: MarkupValues = figure ? { ...values, nFigure: mark(figure) } : values;
    return words.markup(key, all);
  };
  const said = [countsClause(columns, clause, words), moneyClause(columns, money, clause, words), refusedClause(columns, clause, words)];
  return parts(
    said
      .filter((sentence) => sentence !== null)
      .map((sentence) => capitalised(sentence, words.formats.lang))
      .join(" "),
  );
}

/** The figure's title: who has most commitments, if that is not by refusals; else plainly what is shown. */
export function titleOfComparison(columns: readonly (ComparedColumn & { readonly label: string })[], { t }: Pick<Words, "t">): string {
  const [place, other] = highestCount(columns.map(({ figures }) => figures.all.tally.count));
  const withoutRefusals = highestCount(columns.map(({ figures: { all } }) => all.tally.count - all.tally.declined));
  const column = columns[place ?? -1];
  if (!column || other !== undefined || withoutRefusals.length !== 1 || withoutRefusals[0] !== place) return t("compare.title");
  return t("chartTitle.byPartyLed.count", { party: column.label, count: column.figures.all.tally.count });
}
