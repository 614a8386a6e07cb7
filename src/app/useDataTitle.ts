import { useEffect } from "react";
import { useI18n } from "../i18n/i18n";
import { useDataSource, useTracker } from "../state/useTracker";

/** What the data on screen is called. The tracker's own has its title in every language; any other file has its own. Names the page. */
export function useDataTitle(): { readonly title: string; readonly description: string } {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const isOwn = useDataSource().kind === "own";
  const title = isOwn ? t("app.ownTitle") : dataset.title;
  const description = isOwn ? t("app.ownDescription") : (dataset.description ?? "");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return { title, description };
}
