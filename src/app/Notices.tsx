import { useI18n } from "../i18n/i18n";
import { useActions, useNotices } from "../state/useTracker";

/** A link can name thousands. */
const MOST_NAMED = 20;

/** What the address said and the tracker left out (contract section 3). */
export function Notices() {
  const { t, formats } = useI18n();
  const notices = useNotices();
  const { dismissNotices } = useActions();
  if (notices.length === 0) return null;
  const wrong = notices.filter(({ reason }) => reason === "unknown-value" || reason === "malformed");
  const alone = notices.filter(({ reason }) => reason === "too-few");
  const beyond = notices.filter(({ reason }) => reason === "too-many");
  const repeated = notices.filter(({ reason }) => reason === "repeated");
  const inWords = (some: typeof notices) => {
    const named = some.slice(0, MOST_NAMED).map(({ key, value }) => `${key} ${t("common.quoted", { text: value })}`);
    return formats.list(some.length > MOST_NAMED ? [...named, t("app.moreValues", { count: some.length - MOST_NAMED })] : named);
  };
  return (
    <div className="strip" role="status">
      <b>{t("app.leftOut")}</b>
      {wrong.length > 0 && <span>{t("app.unknownValues", { values: inWords(wrong), count: wrong.length })}</span>}
      {repeated.length > 0 && <span>{t("app.repeatedValues", { values: inWords(repeated) })}</span>}
      {alone.length > 0 && <span>{t("compareNotice.tooFew", { values: inWords(alone) })}</span>}
      {beyond.length > 0 && <span>{t("compareNotice.tooMany", { values: inWords(beyond), count: beyond.length })}</span>}
      <button type="button" className="link" onClick={dismissNotices}>
        {t("app.dismiss")}
      </button>
    </div>
  );
}
