import { CopyButton } from "../../ui/CopyButton";
import { begunReport, reportAddress } from "../../ui/reportAddress";
import { useI18n } from "../../i18n/i18n";
import { citeCommitment } from "../../exporters/citation";
import { DEFAULT_VIEW } from "../../state/viewState";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import type { CommitmentProps } from "./CommitmentDialog";

/** Today by the reader's clock, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** How to cite the commitment, in three forms to copy, and where to report an error in it. */
export function CiteThis({ row, commitment }: CommitmentProps) {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  // Who follows a citation comes to the commitment on the same day, not to the citing reader's filters.
  const href = useHref(({ asof, met }) => ({ ...DEFAULT_VIEW, asof, met, commitment: commitment.id }));
  const link = new URL(href, document.baseURI).href;
  const citation = citeCommitment(dataset, { link, accessed: today() }, commitment);
  const title = texts.title(row);
  const address = reportAddress();
  const report =
    address &&
    begunReport(address, { title: t("commitment.reportTitle", { title }), body: t("commitment.reportBody", { id: commitment.id, link }) });
  return (
    <>
      <div className="cite">
        <dt>{t("commitment.cite")}</dt>
        <dd>
          <p className="muted">{citation.text}</p>
          <div className="acts">
            <CopyButton text={() => citation.text}>{t("commitment.copyCitation")}</CopyButton>
            <CopyButton text={() => citation.bibtex} label={t("commitment.copyBibtexLabel")}>
              {t("commitment.copyBibtex")}
            </CopyButton>
            <CopyButton text={() => JSON.stringify([citation.csl], null, 2)} label={t("commitment.copyCslLabel")}>
              {t("commitment.copyCsl")}
            </CopyButton>
            <CopyButton text={() => link}>{t("commitment.copyLink")}</CopyButton>
          </div>
        </dd>
      </div>
      {report === null ? null : (
        <div className="report">
          <dt className="sr">{t("commitment.report")}</dt>
          <dd>
            <a href={report} target="_blank" rel="noopener noreferrer">
              {t("commitment.report")}
            </a>
          </dd>
        </div>
      )}
    </>
  );
}
