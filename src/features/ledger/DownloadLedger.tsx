import { useI18n } from "../../i18n/i18n";
import type { Ledger } from "../../engine/ledger";
import { ledgerCsv, ledgerFileName } from "../../exporters/ledgerCsv";
import { useTracker } from "../../state/useTracker";
import { saveFile } from "../../ui/saveFile";
import { useLedgerSelection } from "./useLedgerSelection";

/** A button that hands the ledger to the browser as a CSV file. */
export function DownloadLedger({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useI18n();
  const tracker = useTracker();
  const selection = useLedgerSelection();
  const download = () => {
    const input = { tracker, selection, ledger };
    saveFile(new Blob([ledgerCsv(input)], { type: "text/csv;charset=utf-8" }), ledgerFileName(input));
  };
  return (
    <button type="button" className="link" aria-label={t("ledger.csvLabel")} onClick={download}>
      {t("ledger.csv")}
    </button>
  );
}
