import type { Figure } from "../engine/figure";
import type { Words } from "./phrases";
import { figureMarker, type SentencePart } from "./sentence";

/** What the sentence over the map of counts says: numbers of countries, and who has only refused. */
export interface CountFinding {
  readonly countries: number;
  readonly promising: number;
  readonly refusing: number;
  /** Names of countries all of whose commitments are refusals. */
  readonly onlyRefused: readonly string[];
}

const byCountry = (...parts: Figure["parts"]): Figure => ({ measure: "count", parts: [...parts, ["by", "country"]] });
/** More names than this are a number. */
const NAMED = 3;

/** "39 countries have taken a position. 35 promise something, 21 have ruled something out; Austria and Hungary have only refused." */
export function countMapSentence(
  { countries, promising, refusing, onlyRefused }: CountFinding,
  { markup, t, formats }: Words,
): SentencePart[] {
  const { mark, parts } = figureMarker();
  if (countries === 0) return [t("map.finding.nobody")];
  const only = onlyRefused.length > 0 && onlyRefused.length <= NAMED && countries > 1 ? formats.list(onlyRefused) : "";
  const sentences = [
    markup("map.finding.countries", { countries, allFigure: mark(byCountry()) }),
    markup("map.finding.promise", {
      promising,
      refusing,
      promisingFigure: mark(byCountry(["promise", "yes"])),
      refusingFigure: mark(byCountry(["status", "declined"])),
    }),
    ...(only === "" ? [] : [t("map.finding.onlyRefused", { count: onlyRefused.length, names: only })]),
  ];
  return parts(sentences.join(" "));
}

/** An amount of a sentence: what it says and where it comes from. */
export interface SaidAmount {
  readonly name: string;
  readonly text: string;
  readonly figure: Figure;
}

/** What the sentence over a map of sums says. */
export interface SumFinding {
  readonly total: SaidAmount | null;
  /** Who has the highest low end of those on the map; null: nobody, or several. */
  readonly first: SaidAmount | null;
  /** What their amounts are set against. */
  readonly per: "total" | "person" | "gdp";
  /** The largest of what lies on no country. */
  readonly beside: SaidAmount | null;
}

/** "By what is stated at least, Germany leads with €36.5 bn. In all it is at least €300.3 bn; €114.7–164.7 bn of the EU lies on no land." */
export function sumMapSentence(
  { total, first, per, beside }: SumFinding,
  measure: "money" | "troops",
  { markup, t }: Pick<Words, "markup" | "t">,
): SentencePart[] {
  const { mark, parts } = figureMarker();
  const lead = first
    ? markup("map.finding.first", {
        name: first.name,
        text: first.text,
        per: per === "person" && measure === "troops" ? "people" : per,
        firstFigure: mark(first.figure),
      })
    : t(`map.finding.noSum.${measure}`);
  const inAll = total && { text: total.text, totalFigure: mark(total.figure) };
  const rest = beside && { name: beside.name, amount: beside.text, besideFigure: mark(beside.figure) };
  if (!inAll) return parts(lead);
  return parts(`${lead} ${rest ? markup("map.finding.totalBeside", { ...inAll, ...rest }) : markup("map.finding.total", inAll)}`);
}
