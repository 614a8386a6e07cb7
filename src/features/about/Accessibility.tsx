import { useI18n } from "../../i18n/i18n";
import { Section } from "./Section";

const TESTED = ["axe", "keyboard", "reflow", "charts", "colours", "speech", "modes"] as const;
const UNTESTED = ["readers", "phones", "safari", "people"] as const;

/** What the tracker aims at for every hand and eye, what of it was tested and what was not; and the browsers that it is made for. */
export function Accessibility() {
  const { t } = useI18n();
  return (
    <Section name="accessibility">
      <p>{t("about.accessibility.aim")}</p>
      <h3>{t("about.accessibility.testedHead")}</h3>
      <ul className="about-list">
        {TESTED.map((part) => (
          <li key={part}>{t(`about.accessibility.tested.${part}`)}</li>
        ))}
      </ul>
      <h3>{t("about.accessibility.untestedHead")}</h3>
      <ul className="about-list">
        {UNTESTED.map((part) => (
          <li key={part}>{t(`about.accessibility.untested.${part}`)}</li>
        ))}
      </ul>
      <p>{t("about.accessibility.barrier")}</p>
      <h3>{t("about.accessibility.browsersHead")}</h3>
      <p>{t("about.accessibility.browsers")}</p>
    </Section>
  );
}
