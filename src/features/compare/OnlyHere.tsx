import { figureOf, firmest, onlyHere } from "../../engine/comparedColumns";
import { Sentence } from "../../figures/Sentence";
import { useChartFrame } from "../../figures/useChartFrame";
import { useI18n } from "../../i18n/i18n";
import { figureMarker } from "../../i18n/sentence";
import { useTexts, useTracker } from "../../state/useTracker";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import { Matrix, type MatrixCell, type MatrixProps } from "../../ui/charts/Matrix";
import { drawMatrix } from "../../ui/charts/matrixPicture";
import { useCells } from "./useCells";
import { type Column, useComparison } from "./useComparison";

/** What each has promised and no other here has, by component; each number opens its ledger. */
function OnlyList({ columns, only }: { readonly columns: readonly Column[]; readonly only: readonly (readonly string[])[] }) {
  const { t, markup } = useI18n();
  const texts = useTexts();
  const item = (column: Column, component: string) => {
    const { mark, parts } = figureMarker();
    const count = column.figures.components.get(component)?.tally.promises ?? 0;
    const figure = figureOf(column, "count", [
      ["component", component],
      ["promise", "yes"],
    ]);
    return parts(markup("compare.only.item", { label: texts.component(component), count, n: mark(figure) }));
  };
  return (
    <div className="only">
      {columns.map((column, place) => (
        <div key={column.text}>
          <h3>
            <bdi>{column.label}</bdi>
          </h3>
          {only[place]?.length ? (
            <ul>
              {only[place].map((component) => (
                <li key={component}>
                  <Sentence parts={item(column, component)} />
                </li>
              ))}
            </ul>
          ) : (
            <p className="note">{t("compare.only.nothing")}</p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Component by component: how many, how far the firmest has come, and what only one of them has promised. */
function usePartMatrix(columns: readonly Column[], only: readonly (readonly string[])[]): MatrixProps {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const cells = useCells();
  const cellOf = (column: Column, place: number, component: string): MatrixCell => {
    const cell = column.figures.components.get(component);
    const status = cell && firmest(cell);
    if (!cell || !status) return cells.plain({ text: t("compare.noneFound") }, "absent");
    const label = texts.component(component);
    const count = cells.count(cell.tally.count, `${column.label}, ${label}`, figureOf(column, "count", [["component", component]]));
    const isRefused = status === "declined";
    const step = {
      id: "step",
      pieces: [{ text: t(`status.${status}`), ...(isRefused ? {} : { mark: status }) }],
      ...(isRefused ? { look: "refused" as const } : {}),
    };
    const tag = only[place]?.includes(component) ? t("compare.tag.only") : null;
    return { ...cells.plain(count, "count", [step]), tag };
  };
  return {
    label: t("compare.only.table"),
    scrollLabel: t("compare.only.scroll"),
    rowHead: t("compare.only.rowHead"),
    columns: columns.map(({ text, label }) => ({ id: text, label, note: null })),
    groups: [
      {
        id: "components",
        label: null,
        rows: (dataset.components ?? []).map(({ id }) => ({
          id,
          label: texts.component(id),
          cells: columns.map((column, place) => cellOf(column, place, id)),
        })),
      },
    ],
    max: 1,
  };
}

/** What one has promised and the others have not, by the part of the text that it belongs to. */
export function OnlyHere() {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const { columns, selection } = useComparison();
  const frame = useChartFrame(selection);
  const only = onlyHere(columns.map(({ figures }) => figures));
  const matrix = usePartMatrix(columns, only);
  if (!dataset.components?.length) return <p className="note">{t("compare.only.noComponents")}</p>;
  return (
    <section className="sec">
      <div className="sechead">
        <h2>{t("compare.only.title")}</h2>
      </div>
      <p className="note">{t("compare.only.about")}</p>
      <OnlyList columns={columns} only={only} />
      <div className="parts">
        <ChartFigure
          title={t("compare.only.parts")}
          subtitle={t("compare.only.partsAbout")}
          legend={[]}
          source={frame.source}
          table={null}
          picture={() => drawMatrix(matrix)}
          pictureNotes={frame.pictureNotes}
          fileName={frame.fileName}
        >
          <Matrix {...matrix} />
        </ChartFigure>
      </div>
    </section>
  );
}
