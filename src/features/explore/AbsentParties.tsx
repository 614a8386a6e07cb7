import { useI18n } from "../../i18n/i18n";
import type { Per } from "../../state/viewState";
import { useTexts } from "../../state/useTracker";
import type { SumsByParty } from "../../figures/sumsByParty";

type Absent = SumsByParty["absent"];
type Reason = Absent[number]["reason"] | "population" | "gdp";

const REASONS = ["no-figure", "joint", "no-rate", "declined", "none", "size"] as const;

/** One sentence for each reason why parties have no bar, with their names. `per` says which size is lacking. */
export function useAbsentWords(absent: Absent, per: Per): { sentence: string; names: string }[] {
  const { t, formats } = useI18n();
  const { partyName } = useTexts();
  return REASONS.flatMap((reason) => {
    const names = absent.filter((party) => party.reason === reason).map(({ code }) => partyName(code));
    if (names.length === 0) return [];
    const key: Exclude<Reason, "size"> = reason === "size" ? (per === "gdp" ? "gdp" : "population") : reason;
    return [{ sentence: t(`charts.absentParties.${key}`, { count: names.length }), names: formats.list(names.toSorted(formats.compare)) }];
  });
}

/** What has no figure, named beside the chart: never a bar of 0. */
export function AbsentParties({ words }: { words: readonly { readonly sentence: string; readonly names: string }[] }) {
  return words.map(({ sentence, names }) => (
    <details key={sentence} className="absent">
      <summary>{sentence}</summary>
      <p>{names}</p>
    </details>
  ));
}
