import { STATUSES } from "../../model/status";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { Mark } from "../../ui/Mark";
import { Swatch } from "../../ui/Swatch";
import { categoryColours } from "../../ui/categoryColours";
import { Section, anchorOf } from "./Section";

/** The nine statuses with their marks, meanings and what others call them (contract section 1). */
export function Statuses() {
  const { t } = useI18n();
  return (
    <Section name="statuses">
      <p>{t("about.status.lead")}</p>
      <table className="about-table" aria-labelledby={anchorOf("statuses")}>
        <thead>
          <tr>
            <th scope="col">{t("about.status.name")}</th>
            <th scope="col">{t("about.status.means")}</th>
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
              <td>{t(`about.status.${status}.means`)}</td>
              <td className="muted">{t(`about.status.${status}.terms`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Categories and components as the data file describes them. */
export function Categories() {
  const { t } = useI18n();
  const texts = useTexts();
  const { dataset } = useTracker();
  const colours = categoryColours(dataset.categories.map(({ id }) => id));
  return (
    <Section name="categories">
      <h3>{t("about.categories")}</h3>
      <dl className="about-terms">
        {dataset.categories.map(({ id }) => (
          <div key={id} id={anchorOf("categories", id)}>
            <dt>
              <span className="about-mark">
                <Swatch className={colours.get(id) ?? ""} />
                {texts.category(id)}
              </span>
            </dt>
            <dd>{texts.categoryDescription(id)}</dd>
          </div>
        ))}
      </dl>
      {dataset.components && dataset.components.length > 0 && (
        <>
          <h3>{t("about.components")}</h3>
          <dl className="about-terms">
            {dataset.components.map(({ id }) => (
              <div key={id}>
                <dt>{texts.component(id)}</dt>
                <dd>{texts.componentDescription(id)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}
