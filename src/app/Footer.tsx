import { useState } from "react";
import { DataLinks } from "../features/explore/DataLinks";
import { MachineTranslated } from "../figures/MachineTranslated";
import { ageInWords } from "../i18n/captions";
import { useI18n } from "../i18n/i18n";
import { coveredDay } from "../state/fitToDataset";
import { useDataSource, useTracker } from "../state/useTracker";
import { today } from "../state/visits";

/** Where everything comes from, how far it reaches, and where the method stands. */
export function Footer({ onHelp }: { readonly onHelp: () => void }) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const source = useDataSource();
  const [day] = useState(() => today());
  return (
    <footer className="foot">
      <p>
        {source.kind === "file"
          ? t("app.footSourcesFile", { name: source.name, count: dataset.sources.length })
          : t("app.footSources", { count: dataset.sources.length })}{" "}
        {t("app.footReleased", { released: formats.date(dataset.released), covered: formats.date(coveredDay(dataset)) })}{" "}
        {ageInWords({ covered: coveredDay(dataset), released: dataset.released }, day, { t, formats })}{" "}
        {t("app.footLicence", { licence: dataset.licence })}
      </p>
      <MachineTranslated />
      <DataLinks>
        <button type="button" className="link" onClick={onHelp}>
          {t("app.openHelp")}
        </button>
      </DataLinks>
    </footer>
  );
}
