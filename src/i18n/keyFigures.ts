import { absenceOf } from "../engine/absence";
import type { Tally } from "../engine/breakdown";
import type { SumKind } from "../engine/money";
import type { Selection, Tracker } from "../engine/tracker";
import { peopleInWords } from "./amountPhrases";
import { kindsInWords, type Words } from "./phrases";

/** A figure of the summary as plain text. */
export interface KeyFigure {
  readonly label: string;
  /** With its range: "at least €300.3 bn"; why there is none. */
  readonly value: string;
  readonly detail: string;
}

/** What the figures are of, and the names in it. */
interface Of {
  readonly tracker: Tracker;
  readonly selection: Selection;
  readonly partyName: (code: string) => string;
}

/** Terms of money in the order in which they are named. */
const TERMS = ["loan", "grant", "in-kind", "guarantee", "none"] as const;
/** More parties that are no countries than these are counted instead of named. */
const NAMED = 3;

/** The sum with its range, or the sign for why there is none. */
function sumOf(kind: SumKind, total: Tally, { tracker, selection }: Of, words: Words): string {
  const { sum, rows } = total[kind];
  if (rows > 0) return kind === "money" ? words.formats.moneyRange(sum) : peopleInWords(sum, words);
  const noRate = tracker.ledger(selection, { measure: kind, parts: [] }).leftOut.some(({ reason }) => reason === "no-rate");
  return words.t(`explore.absent.${absenceOf(total, { joint: false, noRate })}`);
}

/** What is only proposed, in a sum of its own; nothing when no proposal states a figure. */
function proposedSum(kind: SumKind, { tracker, selection }: Of, words: Words): string[] {
  const { total, counted } = tracker.account(selection, kind, "proposed");
  if (counted.length === 0) return [];
  const text = kind === "money" ? words.formats.moneyRange(total) : peopleInWords(total, words);
  return [words.markup("explore.proposed", { f: () => text })];
}

function moneyDetail(of: Of, words: Words): string[] {
  const { t, markup, formats } = words;
  const { tracker, selection } = of;
  const terms = new Map(tracker.breakdown(selection, "terms").groups.map((group) => [group.value, group.tally.money]));
  const named = TERMS.flatMap((term) => {
    const amount = terms.get(term);
    return amount && amount.rows > 0 ? [markup(`explore.terms.${term}`, { f: () => formats.moneyRange(amount.sum) })] : [];
  });
  const { promises } = tracker.breakdown(selection, "category").total;
  const states = t("explore.statesMoney", { some: promises - tracker.account(selection, "money").withoutFigure, all: promises });
  return promises === 0 ? [t("explore.noPromises")] : [...named, states];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** The summary of a selection as text: commitments, countries, money, troops, what is due. Each range stays a range. */
export function keyFigures(of: Of, words: Words): KeyFigure[] {
  const { t, markup, formats } = words;
  const { tracker, selection, partyName } = of;
  const finding = tracker.finding(selection);
  const { total } = tracker.breakdown(selection, "category");
  const { countries, otherParties, promises, due, waiting } = finding;
  const others =
    otherParties.length > NAMED
      ? t("explore.alsoMany", { count: otherParties.length })
      : t("explore.alsoParties", { names: formats.list(otherParties.map(partyName)) });
  const stating = promises - tracker.account(selection, "troops").withoutFigure;
  const troops = promises === 0 ? t("explore.noPromises") : t("explore.statesTroops", { some: stating, all: promises });
  const waits = markup("explore.wait", { f: () => formats.count(waiting), count: waiting });
  return [
    { label: t("explore.tiles.commitments"), value: formats.count(finding.count), detail: kindsInWords(finding, words) },
    { label: t("explore.tiles.countries"), value: formats.count(countries.length), detail: otherParties.length === 0 ? "" : others },
    {
      label: t("explore.tiles.money"),
      value: sumOf("money", total, of, words),
      detail: joined([...moneyDetail(of, words), ...proposedSum("money", of, words)]),
    },
    {
      label: t("explore.tiles.troops"),
      value: sumOf("troops", total, of, words),
      detail: joined([troops, ...proposedSum("troops", of, words)]),
    },
    {
      label:
        selection.query.met === null
          ? t("explore.tiles.dueOn", { date: formats.dateShort(selection.query.asOf) })
          : t("explore.tiles.dueScenario"),
      value: promises === 0 ? t("explore.absent.none") : formats.count(due),
      detail: promises === 0 ? t("explore.noPromises") : joined([waits, t("explore.ofPromises", { count: promises })]),
    },
  ];
}
