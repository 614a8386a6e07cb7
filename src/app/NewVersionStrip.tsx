import { useEffect, useState } from "react";
import { useI18n } from "../i18n/i18n";
import { useDataSource } from "../state/useTracker";
import { changeToNewVersion, keepForOffline, useNewVersion } from "./newVersion";
import "./newVersion.css";

/** Keeps the tracker for reading without a connection, and offers a new version of it. The page goes on with its own until the reader asks for the other. */
export function NewVersionStrip() {
  const { t } = useI18n();
  const state = useNewVersion();
  const isOwn = useDataSource().kind === "own";
  const [dismissed, setDismissed] = useState<string | null>(null);
  useEffect(keepForOffline, []);
  const isShown = state !== "none" && state !== dismissed;
  return (
    <div className="new-version" role="status">
      {isShown && (
        <div className="strip">
          <span>
            {t(`newVersion.${state}`)} {!isOwn && t("newVersion.openAgain")}
          </span>
          <button type="button" className="btn" onClick={changeToNewVersion}>
            {t("newVersion.reload")}
          </button>
          <button type="button" className="link" onClick={() => setDismissed(state)}>
            {t("newVersion.later")}
          </button>
        </div>
      )}
    </div>
  );
}
