import { useState } from "react";
import { citeDataset } from "../../exporters/citation";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { CopyButton } from "../../ui/CopyButton";
import { Section } from "./Section";

/** Under which licences program and data may be used, and how to cite the data set: as text, BibTeX and CSL-JSON, to read or to copy. */
export function Licence() {
  const { t } = useI18n();
  const { dataset } = useTracker();
  // Swedish writes a local day as ISO 8601 does.
  const [accessed] = useState(() => new Date().toLocaleDateString("sv-SE"));
  const { text, bibtex, csl } = citeDataset(dataset, { link: location.origin + location.pathname, accessed });
  const forms = [
    { name: t("commitment.copyBibtex"), copy: t("commitment.copyBibtexLabel"), written: bibtex },
    { name: t("commitment.copyCsl"), copy: t("commitment.copyCslLabel"), written: JSON.stringify([csl], null, 2) },
  ];
  return (
    <Section name="licence">
      <p>{t("about.licence", { licence: dataset.licence })}</p>
      <p>{t("about.citeLead")}</p>
      <blockquote className="about-citation">{text}</blockquote>
      <CopyButton text={() => text}>{t("about.copyCitation")}</CopyButton>
      {forms.map(({ name, copy, written }) => (
        <details key={name} className="about-form">
          <summary>{name}</summary>
          <pre>{written}</pre>
          <CopyButton text={() => written}>{copy}</CopyButton>
        </details>
      ))}
    </Section>
  );
}
