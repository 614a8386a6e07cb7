import { useI18n } from "../i18n/i18n";
import { useActions, useSelection, useTexts } from "../state/useTracker";

/** The banner over every view while conditions are taken as met that may not be (contract section 2, "Due"). */
export function Scenario() {
  const { t, formats } = useI18n();
  const { standing } = useSelection();
  const texts = useTexts();
  const { setMet } = useActions();
  if (!standing.scenario) return null;
  const met = [...standing.met].map(texts.condition);
  return (
    <div className="strip" role="status">
      <b>{t("app.scenario")}</b>
      <span>{t("app.scenarioMet", { conditions: formats.list(met), count: met.length })}</span>
      <button type="button" className="link" onClick={() => setMet(null)}>
        {t("app.backToFacts")}
      </button>
    </div>
  );
}
