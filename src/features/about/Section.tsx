import type { ReactNode } from "react";
import { type AboutSection, anchorOf } from "../../figures/aboutAnchors";
import { useI18n } from "../../i18n/i18n";

/** A section with its heading and anchor. */
export function Section({ name, children }: { name: AboutSection; children: ReactNode }) {
  const { t } = useI18n();
  const id = anchorOf(name);
  return (
    <section className="about-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t(`about.section.${name}`)}
      </h2>
      {children}
    </section>
  );
}
