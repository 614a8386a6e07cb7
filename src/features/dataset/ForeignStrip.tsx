import { useI18n } from "../../i18n/i18n";
import { type OpenFile, isCsvData, useDataSource, useTracker } from "../../state/useTracker";

/** Says whose data is on screen when it is not the tracker's own, and leads back (contract section 5). */
export function ForeignStrip({ opening }: { readonly opening: OpenFile }) {
  const { t } = useI18n();
  const source = useDataSource();
  const { total, dataset } = useTracker();
  const isCsv = isCsvData(dataset);
  if (source.kind === "own") return null;
  return (
    <div className="strip">
      <b>{t("dataset.foreign")}</b>
      <span>
        <bdi>{source.name}</bdi>, {t("dataset.foreignCount", { count: total })}
        {source.leftOut > 0 && <> {t("dataset.leftOut", { count: source.leftOut })}</>}
        {isCsv && <> {t("dataset.csvLacks")}</>}
      </span>
      <button type="button" className="link" onClick={opening.backToOwn}>
        {t("dataset.back")}
      </button>
    </div>
  );
}
