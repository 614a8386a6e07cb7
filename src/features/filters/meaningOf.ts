import type { FacetKey } from "../../engine/filters";
import type { I18n } from "../../i18n/i18n";
import type { DatasetTexts } from "../../state/datasetTexts";

/**
 * What a value of a facet means, in a sentence, as the page of definitions says it; undefined where its name says it all, and
 * of statuses: their nine sentences stand behind the "?", since the first view has no room for them.
 */
export function meaningOf(
  facet: FacetKey,
  value: string,
  { t, texts }: Pick<I18n, "t"> & { readonly texts: DatasetTexts },
): string | undefined {
  switch (facet) {
    case "due":
      return t(value === "yes" ? "explain.dueYes" : "explain.dueNo");
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
