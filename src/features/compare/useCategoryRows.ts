import { highest, type Highest } from "../../engine/comparedColumns";
import type { Compared, ComparedCell } from "../../engine/comparison";
import { WITHOUT } from "../../engine/figure";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { categoryColours } from "../../ui/categoryColours";
import type { MatrixRow } from "../../ui/charts/Matrix";
import type { Cells } from "./useCells";
import type { Column } from "./useComparison";

const counts = (columns: readonly Column[], pick: (compared: Compared) => ComparedCell | undefined): Highest =>
  highest(columns.map(({ figures }) => pick(figures)?.tally.count ?? 0).map((n) => ({ low: n, high: n })));

/** A row for each category of the file, whose parts are its components. */
export function useCategoryRows(columns: readonly Column[], cells: Cells): MatrixRow[] {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const colours = categoryColours(dataset.categories.map(({ id }) => id));
  const componentIds = [...(dataset.components ?? []).map(({ id }) => id), WITHOUT];

  const rowOf = (
    id: string,
    label: string,
    parts: readonly (readonly ["category" | "component", string])[],
    pick: (compared: Compared) => ComparedCell | undefined,
  ): MatrixRow => ({
    id,
    label,
    cells: cells.tagged(
      columns.map((column) => cells.ofRows(column, pick, parts, label)),
      counts(columns, pick),
    ),
  });

  return dataset.categories.map(({ id: category }) => {
    const label = texts.category(category);
    const componentOf = (component: string) => (compared: Compared) => compared.categories.get(category)?.components.get(component);
    const has = (component: string) =>
      columns.some(({ figures }) => componentOf(component)(figures) ?? (figures.body && componentOf(component)(figures.body)));
    const parts = componentIds.filter(has).map((component) =>
      rowOf(
        `${category} ${component}`,
        component === WITHOUT ? t("compare.without") : texts.component(component),
        [
          ["category", category],
          ["component", component],
        ],
        componentOf(component),
      ),
    );
    const row = rowOf(category, label, [["category", category]], (compared) => compared.categories.get(category)?.cell);
    return Object.assign(row, { swatch: colours.get(category) ?? "c-ink", parts });
  });
}
