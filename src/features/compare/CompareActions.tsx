import { comparisonCsv, comparisonFileName } from "../../exporters/comparison";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTracker } from "../../state/useTracker";
import { CopyButton } from "../../ui/CopyButton";
import { saveFile } from "../../ui/saveFile";
import { useComparison } from "./useComparison";

/** What of the comparison can be taken away beside its pictures. */
export function CompareActions() {
  const { t } = useI18n();
  const tracker = useTracker();
  const { columns, selection } = useComparison();
  const href = useHref((view) => view);
  const download = () => {
    const input = { tracker, selection, columns };
    saveFile(new Blob([comparisonCsv(input)], { type: "text/csv;charset=utf-8" }), comparisonFileName(input));
  };
  return (
    <p className="compare-acts">
      <button type="button" className="link" onClick={download}>
        {t("compare.csv")}
      </button>
      <CopyButton text={() => new URL(href, document.baseURI).href}>{t("ledger.copyLink")}</CopyButton>
    </p>
  );
}
