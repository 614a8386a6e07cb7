import { STATUSES } from "../../model/status";
import { useI18n } from "../../i18n/i18n";
import { Mark } from "../../ui/Mark";
import { anchorOf } from "../../figures/aboutAnchors";
import { Section } from "./Section";

/** The nine statuses with their marks, meanings, the evidence that each needs and what others call them (contract section 1). */
export function Statuses() {
  const { t } = useI18n();
  return (
    <Section name="statuses">
      <p>{t("about.status.lead")}</p>
      <div className="about-scroll">
        <table className="about-table is-wordy" aria-labelledby={anchorOf("statuses")}>
          <thead className="sr-narrow">
            <tr>
              <th scope="col">{t("about.status.name")}</th>
              <th scope="col">{t("about.status.means")}</th>
              <th scope="col">{t("about.status.evidenceHead")}</th>
              <th scope="col">{t("about.status.termsHead")}</th>
            </tr>
          </thead>
          <tbody>
            {STATUSES.map((status) => (
              <tr key={status} id={anchorOf("statuses", status)}>
                <th scope="row">
                  <span className="about-mark">
                    <Mark status={status} />
                    {t(`status.${status}`)}
                  </span>
                </th>
                <td data-label={t("about.status.means")}>{t(`statusMeaning.${status}`)}</td>
                <td data-label={t("about.status.evidenceHead")}>{t(`about.status.${status}.evidence`)}</td>
                <td data-label={t("about.status.termsHead")} className="muted">
                  {t(`about.status.${status}.terms`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t("about.status.evidenceNote")}</p>
    </Section>
  );
}
