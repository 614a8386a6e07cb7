import { memo, type ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import { useDataSource, useHref } from "../../state/useTracker";
import "./commitmentTable.css";

/** The method and the whole data file: over the long table, and again at the page's foot, where `children` may follow. */
export const DataLinks = memo(function DataLinks({ children }: { readonly children?: ReactNode }) {
  const { t } = useI18n();
  const isOwn = useDataSource().kind === "own";
  const about = useHref((view) => ({ ...view, view: "about", commitment: null, ledger: null }));
  return (
    <p className="data-links">
      <a href={about}>{t("app.footMethod")}</a>
      {isOwn && (
        <>
          <a href="./data/commitments.csv" download>
            {t("app.footCsv")}
          </a>
          <a href="./data/commitments.json" download>
            {t("app.footJson")}
          </a>
        </>
      )}
      {children}
    </p>
  );
});
