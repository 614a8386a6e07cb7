import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { anchorOf } from "../../figures/aboutAnchors";
import { CountingExample } from "./CountingExample";
import { Section } from "./Section";

/** The rules of contract section 2, in the order in which a number is made. */
const RULES = ["filters", "counts", "sums", "twice", "overlaps", "joint", "ranges", "money", "yearly", "apart", "relative", "due"] as const;

/** How things are counted and converted, a numbered rule each, with an anchor that can be linked to. */
export function Counting() {
  const { t } = useI18n();
  const { dataset } = useTracker();
  return (
    <Section name="counting">
      <p>{t("about.counting.lead")}</p>
      <ol className="about-rules">
        {RULES.map((rule) => (
          <li key={rule} id={anchorOf("counting", rule)}>
            <h3>{t(`about.counting.${rule}.title`)}</h3>
            <p>{t(`about.counting.${rule}.text`, rule === "money" ? { currency: dataset.baseCurrency } : {})}</p>
            <CountingExample rule={rule} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
