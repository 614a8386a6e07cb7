import { useI18n } from "../../i18n/i18n";
import { useRecentFiles } from "../../state/useRecentFiles";
import "./dataset.css";

/** Files that this browser keeps for the reader, to be opened again without a connection: only what was asked for, until it is forgotten. */
export function RecentFiles() {
  const { t } = useI18n();
  const { files, reopen, keep, isRefused, forget } = useRecentFiles();
  if (files.length === 0 && keep === null) return null;
  return (
    <aside className="recent" aria-label={t("dataset.recent")}>
      {keep && (
        <button type="button" className="link" onClick={keep}>
          {t("dataset.keep")}
        </button>
      )}
      {isRefused && <span>{t("dataset.notKept")}</span>}
      {files.length > 0 && (
        <>
          <span>{t("dataset.recent")}</span>
          {files.map((file) => (
            <button key={file.name} type="button" className="link" onClick={() => reopen(file)}>
              <bdi>{file.name}</bdi>
            </button>
          ))}
          <button type="button" className="link" onClick={forget}>
            {t("dataset.forget")}
          </button>
        </>
      )}
    </aside>
  );
}
