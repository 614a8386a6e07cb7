import type { FacetKey } from "../../engine/filters";
import type { DatasetTexts } from "../../state/datasetTexts";

/**
 * What a value of a facet means, in a sentence of the data file; undefined where its name says it all, and where the tracker's own words
 * say it: those stand behind the "?", since the first view has no room for them.
 */
export function meaningOf(facet: FacetKey, value: string, texts: DatasetTexts): string | undefined {
  switch (facet) {
    case "category":
      return texts.categoryDescription(value) ?? undefined;
    case "component":
      return texts.componentDescription(value) ?? undefined;
    case "condition":
      return texts.conditionDescription(value) ?? undefined;
    default:
      return undefined;
  }
}
