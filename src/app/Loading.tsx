import { useI18n } from "../i18n/i18n";

/** Says that the page is on its way, to who hears it. */
export function LoadingStatus() {
  const { t } = useI18n();
  return (
    <p className="sr" role="status">
      {t("app.loading")}
    </p>
  );
}

/** The page's layout in grey blocks, which a style sheet shows after 300 ms only (look, "Loading"). */
export function Loading() {
  return (
    <div className="page loading" aria-busy="true">
      <LoadingStatus />
      <div className="mast" aria-hidden="true">
        <div className="skel is-title" />
        <div className="skel is-stand" />
        <div className="bar-nav" />
      </div>
      <div className="frame" aria-hidden="true">
        <div className="rail">
          <div className="skel is-rail" />
        </div>
        <div>
          <div className="skel is-finding" />
          <div className="skel is-tiles" />
          <div className="skel is-charts" />
        </div>
      </div>
    </div>
  );
}
