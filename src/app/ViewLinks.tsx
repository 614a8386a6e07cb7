import { useEffect, useRef } from "react";
import { useI18n } from "../i18n/i18n";
import { useHref, useViewState } from "../state/useTracker";
import { VIEWS, type View } from "../state/viewState";

/** The views as links. On a narrow screen the row scrolls, and the current view is brought into sight. */
export function ViewLinks() {
  const { t } = useI18n();
  const current = useViewState((view) => view.view);
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>(`[data-view="${current}"]`);
    if (link) row.current?.scrollTo({ left: link.offsetLeft - (row.current.clientWidth - link.clientWidth) / 2 });
  }, [current]);
  return (
    <nav className="views" aria-label={t("app.views")} ref={row}>
      {VIEWS.map((view) => (
        <ViewLink key={view} view={view} isCurrent={view === current} />
      ))}
    </nav>
  );
}

function ViewLink({ view, isCurrent }: { readonly view: View; readonly isCurrent: boolean }) {
  const { t } = useI18n();
  const href = useHref((state) => ({ ...state, view, commitment: null, ledger: null }));
  return (
    <a href={href} data-view={view} aria-current={isCurrent ? "page" : undefined}>
      {t(`app.view.${view}`)}
    </a>
  );
}
