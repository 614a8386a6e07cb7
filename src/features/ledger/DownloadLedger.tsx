import { useI18n } from "../../i18n/i18n";
import type { Ledger } from "../../engine/ledger";
import { ledgerCsvParts, ledgerFileName } from "../../exporters/ledgerCsv";
import { useTracker } from "../../state/useTracker";
import { fileInTurns } from "../../ui/inTurns";
import { saveFile } from "../../ui/saveFile";
import { useLedgerSelection } from "./useLedgerSelection";

/** A button that hands the ledger to the browser as a CSV file. */
export function DownloadLedger({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useI18n();
  const tracker = useTracker();
  const selection = useLedgerSelection();
  const download = async () => {
    const input = { tracker, selection, ledger };
    saveFile(await fileInTurns(ledgerCsvParts(input), "text/csv;charset=utf-8"), ledgerFileName(input));
  };
  return (
    <button type="button" className="link" aria-label={t("ledger.csvLabel")} onClick={() => void download()}>
      {t("ledger.csv")}
    </button>
  );
}
