import { useCallback } from "react";
import type { FacetKey } from "../../engine/filters";
import { isStatus } from "../../model/status";
import { useActions } from "../../state/useTracker";

/** The action that chooses a facet's value or takes the choice back, for a value that comes from the page as text. Stable. */
export function useToggleFacet(): (facet: FacetKey, value: string) => void {
  const { toggleFacet } = useActions();
  return useCallback(
    (facet: FacetKey, value: string) => {
      if (facet === "status") {
        if (isStatus(value)) toggleFacet(facet, value);
      } else if (facet === "due") {
        if (value === "yes" || value === "no") toggleFacet(facet, value);
      } else toggleFacet(facet, value);
    },
    [toggleFacet],
  );
}
