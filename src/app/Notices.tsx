import { useI18n } from "../i18n/i18n";
import { useActions, useNotices } from "../state/useTracker";

/** What the address said and the tracker left out (contract section 3). */
export function Notices() {
  const { t, formats } = useI18n();
  const notices = useNotices();
  const { dismissNotices } = useActions();
  if (notices.length === 0) return null;
  const wrong = notices.filter(({ reason }) => reason === "unknown-value" || reason === "malformed");
  const alone = notices.filter(({ reason }) => reason === "too-few");
  const beyond = notices.filter(({ reason }) => reason === "too-many");
  const inWords = (some: typeof notices) => formats.list(some.map(({ key, value }) => `${key} ${t("common.quoted", { text: value })}`));
  return (
    <div className="strip" role="status">
      <b>{t("app.leftOut")}</b>
      {wrong.length > 0 && <span>{t("app.unknownValues", { values: inWords(wrong), count: wrong.length })}</span>}
      {alone.length > 0 && <span>{t("compareNotice.tooFew", { values: inWords(alone) })}</span>}
      {beyond.length > 0 && <span>{t("compareNotice.tooMany", { values: inWords(beyond), count: beyond.length })}</span>}
      <button type="button" className="link" onClick={dismissNotices}>
        {t("app.dismiss")}
      </button>
    </div>
  );
}
