import { useEffect } from "react";
import { useI18n } from "../i18n/i18n";
import { markReady } from "./markReady";
import { TrackerLink } from "./TrackerLink";

/** What stands in a frame of another origin when no figure is asked for: nothing that could be pressed by mistake, but a link. */
export function FramedElsewhere() {
  const { t } = useI18n();
  useEffect(() => markReady("true"), []);
  return (
    <main className="framed">
      <h1>{t("app.ownTitle")}</h1>
      <p>
        <TrackerLink className="btn first">{t("common.openTracker")}</TrackerLink>
      </p>
    </main>
  );
}
