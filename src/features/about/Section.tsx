import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";

/** The page's sections in their order. */
export const SECTIONS = [
  "coverage",
  "statuses",
  "categories",
  "conditions",
  "counting",
  "rates",
  "reference",
  "map",
  "limits",
  "translations",
  "licence",
  "downloads",
  "dictionary",
  "corrections",
  "sources",
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The anchor of a section, or of a part of it: stable, since links point at it. */
export function anchorOf(section: SectionName, part?: string): string {
  return part === undefined ? `about-${section}` : `about-${section}-${part}`;
}

/** A section with its heading and anchor. */
export function Section({ name, children }: { name: SectionName; children: ReactNode }) {
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
