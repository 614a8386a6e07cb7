import { useI18n } from "../../i18n/i18n";
import { isOwnDataset } from "../../i18n/ownDataset";
import { useTexts, useTracker } from "../../state/useTracker";
import { categoryColours } from "../../ui/categoryColours";

interface ChartCategory {
  readonly id: string;
  /** In one word for the tracker's own categories, else the file's label. */
  readonly label: string;
  readonly className: string;
}

/** The data file's categories that pass, in display order. */
export function useCategories(passes: (id: string) => boolean): ChartCategory[] {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const colours = categoryColours(dataset.categories.map(({ id }) => id));
  const isOwn = isOwnDataset(dataset.id);
  const labelOf = (id: string) =>
    isOwn && (id === "monitoring" || id === "aid" || id === "force" || id === "binding") ? t(`charts.category.${id}`) : texts.category(id);
  return dataset.categories
    .filter(({ id }) => passes(id))
    .map(({ id }) => ({ id, label: labelOf(id), className: colours.get(id) ?? "c-ink" }));
}
