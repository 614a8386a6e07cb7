import { CommitmentTable } from "../features/explore/CommitmentTable";
import { useI18n } from "../i18n/i18n";
import { useViewState } from "../state/useTracker";

/** A view that the address knows and the tracker does not draw yet. It says so; the filters and the table work all the same. */
export function NotBuiltYet() {
  const { t } = useI18n();
  const view = useViewState((state) => state.view);
  return (
    <>
      <p className="finding">{t("app.notBuilt", { view: t(`app.view.${view}`) })}</p>
      <CommitmentTable />
    </>
  );
}
