/** The sections of the page of method and definitions, in their order. */
export const ABOUT_SECTIONS = [
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
  "accessibility",
  "licence",
  "downloads",
  "dictionary",
  "corrections",
  "sources",
] as const;
export type AboutSection = (typeof ABOUT_SECTIONS)[number];

/** The anchor of a section, or of a part of it: stable, since links point at it. */
export function anchorOf(section: AboutSection, part?: string): string {
  return part === undefined ? `about-${section}` : `about-${section}-${part}`;
}
