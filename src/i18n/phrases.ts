import type { Figure, FigureKey } from "../engine/figure";
import type { Finding } from "../engine/finding";
import type { I18n } from "./i18n";
import { isOwnDataset, waitedForKey } from "./ownDataset";
import { figureMarker, type SentencePart } from "./sentence";
import type { MarkupValues, MessageKey } from "./translate";

export type Words = Pick<I18n, "t" | "markup" | "formats">;

/** What a sentence needs of the data file: whose it is and what it calls its conditions, in the reader's language. */
export interface FileWords {
  readonly datasetId: string;
  readonly condition: (id: string) => string;
}

/** Conditions that the sentence names at most. */
const NAMED = 2;

function counted(...parts: readonly (readonly [FigureKey, string])[]): Figure {
  return { measure: "count", parts };
}

/** A condition as it stands after "waits for": the tracker's own in its own words, any other by its label in quotes. */
export function waitedFor(condition: string, { t }: Pick<Words, "t">, file: FileWords): string {
  const key = waitedForKey(file.datasetId, condition);
  return key ? t(key) : t("finding.quoted", { label: file.condition(condition) });
}

/** A clause of the finding: a message whose tags are figures. */
type Clause = (key: MessageKey, figures: Readonly<Record<string, Figure>>, values: Readonly<Record<string, string | number>>) => string;

function doneClause(clause: Clause, { promises, carriedOut }: Finding, own: string): string {
  const figures = { promises: counted(["promise", "yes"]), carriedOut: counted(["status", "active"], ["status", "fulfilled"]) };
  if (promises === 1) return clause("finding.done.single", figures, { carriedOut, own });
  if (promises === carriedOut) return clause("finding.done.all", figures, { promises, own });
  return clause("finding.done.some", figures, { promises, carriedOut, own });
}

/** The conditions to name: the two that most promises wait for, but not one of several that come second together. */
function topConditions(waitingFor: Finding["waitingFor"]): Finding["waitingFor"] {
  const [first, second, third] = waitingFor;
  const isLevel = second?.count === third?.count && first?.count !== second?.count;
  return waitingFor.slice(0, isLevel ? 1 : NAMED);
}

function waitingClause(clause: Clause, finding: Finding, words: Words, file: FileWords): string {
  const { promises, waiting, waitingFor } = finding;
  const figures = { waiting: counted(["due", "no"]) };
  if (waiting === 0) return clause("finding.waits.none", {}, { promises });
  if (waiting === 1 && waitingFor.length > 0) {
    const named = waitingFor
      .slice(0, waitingFor.length === NAMED + 1 ? NAMED + 1 : NAMED)
      .map(({ condition }) => waitedFor(condition, words, file));
    const more = waitingFor.length - named.length;
    const conditions = words.formats.list(more > 0 ? [...named, words.t("finding.waits.more", { count: more })] : named);
    const values = { conditions, count: waitingFor.length };
    return promises === 1 ? clause("finding.waits.single", {}, values) : clause("finding.waits.oneFor", figures, values);
  }
  const [first, second] = topConditions(waitingFor).map(({ condition, count }, i) =>
    clause(
      i === 0 ? "finding.waits.first" : "finding.waits.next",
      { count: counted(["waiting", condition]) },
      { count, all: count === waiting ? "yes" : "no", condition: waitedFor(condition, words, file) },
    ),
  );
  const values = { waiting, all: waiting === promises && waiting > 1 ? "yes" : "no" };
  if (first === undefined) return clause("finding.waits.bare", figures, values);
  if (second === undefined) return clause("finding.waits.one", figures, { ...values, first });
  return clause("finding.waits.two", figures, { ...values, first, second });
}

/** For a selection in which nothing is promised. */
function withoutPromise(clause: Clause, { count, proposed, declined, withdrawn }: Finding, { formats }: Words): string {
  if (count === 0) return clause("finding.nothing", {}, {});
  const all = (status: string) => ({ all: counted(["status", status]) });
  if (proposed === count) return clause("finding.only.proposed", all("proposed"), { count });
  if (declined === count) return clause("finding.only.declined", all("declined"), { count });
  if (withdrawn === count) return clause("finding.only.withdrawn", all("withdrawn"), { count });
  const list = formats.list([
    ...(proposed > 0 ? [clause("finding.only.someProposed", { proposed: counted(["status", "proposed"]) }, { proposed })] : []),
    ...(declined > 0 ? [clause("finding.only.someDeclined", { declined: counted(["status", "declined"]) }, { declined })] : []),
    ...(withdrawn > 0 ? [clause("finding.only.someWithdrawn", { withdrawn: counted(["status", "withdrawn"]) }, { withdrawn })] : []),
  ]);
  return clause("finding.only.mixed", {}, { list });
}

/**
 * The finding in words: "Of 203 promises to Ukraine, 50 are being carried out or done. 76 still wait: 28 of them for a new Russian
 * attack, 25 for a ceasefire. In 21 cases a government has ruled something out." Every number in it is a part with its figure.
 * Proposals are named only where they outnumber the promises.
 */
export function findingSentence(finding: Finding, words: Words, file: FileWords): SentencePart[] {
  const { mark, parts } = figureMarker();
  const clause: Clause = (key, figures, values) => {
    const tags = Object.fromEntries(Object.entries(figures).map(([tag, figure]) => [`${tag}Figure`, mark(figure)]));
    const all: MarkupValues = { ...values, ...tags };
    return words.markup(key, all);
  };
  if (finding.promises === 0) return parts(withoutPromise(clause, finding, words));

  const { promises, proposed, declined } = finding;
  const own = isOwnDataset(file.datasetId) ? "yes" : "no";
  const sentences = [doneClause(clause, finding, own), waitingClause(clause, finding, words, file)];
  if (proposed > promises) sentences.push(clause("finding.moreProposed", { proposed: counted(["status", "proposed"]) }, { proposed }));
  if (declined > 0) sentences.push(clause("finding.refused", { declined: counted(["status", "declined"]) }, { declined, own }));
  return parts(sentences.join(" "));
}

/** What kinds of commitments a selection has, those that it has: "203 promises, 41 proposals, 21 refusals, 1 withdrawn". */
export function kindsInWords({ promises, proposed, declined, withdrawn }: Finding, { t, formats }: Words): string {
  const kinds = [
    promises > 0 ? t("finding.kinds.promises", { count: promises }) : "",
    proposed > 0 ? t("finding.kinds.proposed", { count: proposed }) : "",
    declined > 0 ? t("finding.kinds.declined", { count: declined }) : "",
    withdrawn > 0 ? t("finding.kinds.withdrawn", { count: withdrawn }) : "",
  ];
  return formats.enumerate(kinds.filter((kind) => kind !== ""));
}
