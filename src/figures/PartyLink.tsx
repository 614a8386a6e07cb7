import type { ReactNode } from "react";
import { DEFAULT_VIEW } from "../state/viewState";
import { useHref } from "../state/useTracker";

/** A link to everything of one party: Explore filtered by it, as of the same day and in the same scenario. */
export function PartyLink({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  const href = useHref(({ asof, met, lang, theme }) => ({
    ...DEFAULT_VIEW,
    asof,
    met,
    lang,
    theme,
    filters: { ...DEFAULT_VIEW.filters, country: [code] },
  }));
  return (
    <a href={href}>
      <bdi>{children}</bdi>
    </a>
  );
}
