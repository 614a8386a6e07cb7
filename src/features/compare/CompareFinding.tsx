import { groupOfKey } from "../../engine/comparedSubject";
import { perHeadOfCell } from "../../engine/comparison";
import { toRateTable } from "../../engine/money";
import { Sentence } from "../../figures/Sentence";
import { sumFormats } from "../../figures/sumFormats";
import { perFor } from "../../figures/MeasureSwitch";
import { comparisonSentence } from "../../i18n/comparisonPhrases";
import { nameInSentence } from "../../i18n/figurePhrases";
import { useI18n } from "../../i18n/i18n";
import { useTracker, useViewState } from "../../state/useTracker";
import { useComparison } from "./useComparison";

/** What the comparison shows, in a few sentences whose numbers open their ledgers. */
export function CompareFinding() {
  const { t, markup, formats, lang } = useI18n();
  const { dataset } = useTracker();
  const { columns } = useComparison();
  const measure = useViewState((view) => view.measure);
  const wanted = useViewState((view) => view.per);
  const per = measure === "money" ? perFor(measure, wanted) : "total";
  const facts = { rates: toRateTable(dataset), baseCurrency: dataset.baseCurrency };
  const ranges = columns.map(({ figures: { subject, all } }) => {
    if (per !== "total") return perHeadOfCell(subject, all, { kind: "money", against: per }, facts)?.range ?? null;
    return all.absence.money === null ? all.tally.money.sum : null;
  });
  const said = (key: string, name: string) => {
    const group = groupOfKey(key);
    return group === null ? nameInSentence(name, lang) : t("compare.figure.membersOf", { group: formats.groupName(group) });
  };
  const named = columns.map(({ key, day, figures, name }) => ({ key, day, figures, name: said(key, name) }));
  const format = sumFormats("money", per, { t, formats }).range;
  return (
    <p className="finding">
      <Sentence parts={comparisonSentence(named, { per, ranges, format }, { t, markup, formats })} />
    </p>
  );
}
