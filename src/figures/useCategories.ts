import { useI18n } from "../i18n/i18n";
import { isOwnDataset } from "../i18n/ownDataset";
import { useTexts, useTracker } from "../state/useTracker";
import { categoryColours } from "../ui/categoryColours";

/** A category as the charts show it. */
export interface ChartCategory {
  readonly id: string;
  readonly label: string;
  /** Colour class. */
  readonly className: string;
}

/** A category's name as the charts and the table have room for it: in one word for the tracker's own categories, else the file's label. */
export function categoryWord(
  id: string,
  datasetId: string,
  t: ReturnType<typeof useI18n>["t"],
  texts: ReturnType<typeof useTexts>,
): string {
  return isOwnDataset(datasetId) && (id === "monitoring" || id === "aid" || id === "force" || id === "binding")
    ? t(`category.${id}`)
    : texts.category(id);
}

/** The data file's categories that pass, in display order. */
export function useCategories(passes: (id: string) => boolean): ChartCategory[] {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const colours = categoryColours(dataset.categories.map(({ id }) => id));
  return dataset.categories
    .filter(({ id }) => passes(id))
    .map(({ id }) => ({ id, label: categoryWord(id, dataset.id, t, texts), className: colours.get(id) ?? "c-ink" }));
}
