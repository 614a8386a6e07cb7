import { useI18n } from "../../i18n/i18n";
import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import { useBriefed } from "./useBriefed";
import { useCitation } from "./useCitation";
import "./brief.css";

/** How to cite what is on screen, in three forms to copy. */
export function CiteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const { text, bibtex, csl } = useCitation(useBriefed(null)).citation;
  const forms = [
    { name: t("cite.text"), copy: t("cite.copyText"), content: text, className: "cite-text" },
    { name: "BibTeX", copy: t("commitment.copyBibtexLabel"), content: bibtex, className: "cite-code" },
    { name: "CSL-JSON", copy: t("commitment.copyCslLabel"), content: JSON.stringify([csl], null, 2), className: "cite-code" },
  ];
  return (
    <Dialog title={t("cite.title")} onClose={onClose}>
      <p className="note">{t("cite.about")}</p>
      {forms.map(({ name, copy, content, className }) => (
        <section key={name} className="cite-form" aria-label={name}>
          <div className="cite-head">
            <h2>{name}</h2>
            <CopyButton text={() => content}>{copy}</CopyButton>
          </div>
          <p className={className}>{content}</p>
        </section>
      ))}
    </Dialog>
  );
}
