import type { ConditionsAnswer, MissingGroup } from "../engine/conditions";
import { missingKey } from "../engine/missingConditions";
import type { Figure, FigureKey } from "../engine/figure";
import type { SumKind } from "../engine/money";
import type { Range } from "../model/quantity";
import { type FileWords, type Words, waitedFor } from "./phrases";
import { figureMarker, type SentencePart } from "./sentence";
import type { MarkupValues, MessageKey } from "./translate";

/** Conditions that the sentence names at most. */
const NAMED = 2;

type Clause = (key: MessageKey, figures: Readonly<Record<string, Figure>>, values: Readonly<Record<string, string | number>>) => string;

function counted(...parts: readonly (readonly [FigureKey, string])[]): Figure {
  return { measure: "count", parts };
}

/** Makes one run of text whose numbers know their figures. */
function sentence(words: Pick<Words, "markup">, write: (clause: Clause) => string): SentencePart[] {
  const { mark, parts } = figureMarker();
  return parts(
    write((key, figures, values) => {
      const tags = Object.fromEntries(Object.entries(figures).map(([tag, figure]) => [`${tag}Figure`, mark(figure)]));
      const all: MarkupValues = { ...values, ...tags };
      return words.markup(key, all);
    }),
  );
}

/** "136 of 203 commitments are due": the view's status (contract section 6). The second number is that of the selection's promises. */
export function dueSentence({ due, promises }: ConditionsAnswer, words: Pick<Words, "markup">): SentencePart[] {
  const figures = { due: counted(["due", "yes"]), promises: counted(["promise", "yes"]) };
  return sentence(words, (clause) => clause("conditions.due", figures, { due, promises }));
}

function differenceClause(clause: Clause, { newlyDue, noLongerDue }: ConditionsAnswer): string {
  const [more, fewer] = [newlyDue.rows.length, noLongerDue.rows.length];
  const figures = { more: counted(["newly", "yes"]), fewer: counted(["newly", "no"]) };
  if (more > 0 && fewer > 0) return clause("conditions.finding.both", figures, { more, fewer });
  if (more > 0) return clause("conditions.finding.more", { more: figures.more }, { more });
  if (fewer > 0) return clause("conditions.finding.fewer", { fewer: figures.fewer }, { fewer });
  return clause("conditions.finding.same", {}, {});
}

function waitingClause(clause: Clause, { waiting, missing }: ConditionsAnswer, words: Words, file: FileWords): string {
  const figures = { waiting: counted(["due", "no"]) };
  if (waiting === 0) return clause("conditions.finding.allDue", {}, {});
  const named = missing.filter(({ conditions }) => conditions.length === 1).slice(0, NAMED);
  const clauses = named.map(({ conditions: [id = ""], rows }, i) =>
    clause(
      i === 0 ? "conditions.finding.first" : "conditions.finding.next",
      { count: counted(["missing", missingKey([id])]) },
      { count: rows.length, condition: waitedFor(id, words, file) },
    ),
  );
  if (clauses.length === 0) return clause("conditions.finding.waits", figures, { waiting });
  return clause("conditions.finding.waitsFor", figures, { waiting, parts: words.formats.enumerate(clauses) });
}

/**
 * What stands behind "N of M commitments are due": "in this scenario, 9 more than by the facts. 67 still wait: 24 of them only for a
 * new Russian attack, 6 only for a parliament’s approval." Each number is a part with its figure.
 */
export function afterDue(
  answer: ConditionsAnswer,
  scenario: boolean,
  words: Words,
  file: FileWords & { readonly date: string },
): SentencePart[] {
  return sentence(words, (clause) => {
    const first = scenario ? differenceClause(clause, answer) : clause("conditions.finding.facts", {}, { date: file.date });
    return `${first} ${waitingClause(clause, answer, words, file)}`;
  });
}

/** "9 more need only a parliament’s approval": a line of the list of what is missing. */
export function missingSentence({ conditions, rows }: MissingGroup, words: Words, file: FileWords): SentencePart[] {
  const figures = { count: counted(["missing", missingKey(conditions)]) };
  const names = words.formats.list(conditions.map((id) => waitedFor(id, words, file)));
  const values = { count: rows.length, conditions: names };
  return sentence(words, (clause) =>
    clause(conditions.length === 1 ? "conditions.missing.one" : "conditions.missing.several", figures, values),
  );
}

/** A sum in words: "at least €2.5 bn", "200 people"; null where no figure is stated. */
export function sumInWords(
  kind: SumKind,
  { sum, rows }: { readonly sum: Range; readonly rows: number },
  { t, formats }: Pick<Words, "t" | "formats">,
): string | null {
  if (rows === 0) return null;
  return kind === "money" ? formats.moneyRange(sum) : t("table.people", { people: formats.people(sum), count: sum.high ?? sum.low });
}
