import { STATUSES } from "../../model/status";
import { firstDay } from "../../model/partialDate";
import { useI18n } from "../../i18n/i18n";
import { useLaterSelection } from "../../figures/Following";
import { DataText } from "../../figures/DataText";
import { MachineTranslated } from "../../figures/MachineTranslated";
import { useTextLang, useTexts, useTracker } from "../../state/useTracker";
import { TitleCell } from "./commitmentCells";
import { Mark } from "../../ui/Mark";
import "./country.css";

/** What one party has ruled out, each with its scope and day; that nothing is known of is said too. */
export function CountryRefusals() {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const selection = useLaterSelection();
  const texts = useTexts();
  const lang = useTextLang();
  const { status, asOf } = selection.standing;
  const rows = [...tracker.order(selection, { key: "date", descending: true })].filter((row) => STATUSES[status[row] ?? -1] === "declined");
  return (
    <section className="sec country-refusals" aria-labelledby="ruled-out">
      <h2 id="ruled-out">{t("country.ruledOut")}</h2>
      {rows.length === 0 && <p className="note">{t("country.nothingRuledOut", { date: formats.date(asOf) })}</p>}
      {rows.length > 0 && <MachineTranslated />}
      <ul>
        {rows.map((row) => {
          const commitment = tracker.dataset.commitments[row];
          const since = commitment?.history.findLast(({ date }) => firstDay(date) <= asOf);
          if (!commitment || !since) return null;
          return (
            <li key={row}>
              <Mark status="declined" /> <TitleCell id={commitment.id} title={texts.title(row)} lang={lang} />{" "}
              <span className="muted">{formats.date(since.date)}</span>
              <p className="note">
                <DataText>{texts.summary(row)}</DataText>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
