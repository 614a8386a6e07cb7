import { isValidElement, useId, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import { ChartTable, type ChartTableProps } from "./ChartTable";
import { Legend, type LegendEntry } from "./Legend";
import { Download } from "./Download";
import type { DrawBody, PictureNotes } from "./picture";
import "./charts.css";

interface ChartFigureProps {
  /** States what is seen, or plainly what is drawn; it names the figure. */
  readonly title: string;
  /** What is drawn, its unit, what is left out. */
  readonly subtitle: string;
  /** A link to the rule or definitions, after the subtitle. */
  readonly explained?: ReactNode;
  /** Switches of the chart, such as the measure. */
  readonly controls?: ReactNode;
  readonly legend: readonly LegendEntry[];
  /** Source and as-of date in words. */
  readonly source: string;
  /** A link beside the source. */
  readonly aside?: ReactNode;
  /** The same figures as a table; a table of its own where there are too many rows to draw at once; null where the drawing is one. */
  readonly table: ChartTableProps | ReactElement | null;
  /** Draws the chart's body for its picture; `figure` is the figure on screen. */
  readonly picture: (figure: HTMLElement) => DrawBody;
  /** What the picture says besides: filters in words, licence, whose data, address. */
  readonly pictureNotes: PictureNotes;
  /** The picture's file name, without its ending. */
  readonly fileName: string;
  /** The drawing stays laid out, unseen, behind the table: its picture is taken from it. Default: it is taken away. */
  readonly keepsDrawing?: boolean;
  readonly children: ReactNode;
}

/** The frame of every chart: title, switches, key, the drawing or its table, source, download. */
export function ChartFigure(props: ChartFigureProps) {
  const { t } = useI18n();
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const [shows, setShows] = useState<"chart" | "table">("chart");
  const take = () => {
    if (!figure.current) return null;
    const { filters, notes } = props.pictureNotes;
    const address = props.pictureNotes.address();
    const caption = {
      title: props.title,
      subtitle: [props.subtitle, filters],
      legend: props.legend,
      notes: [props.source, ...notes, ...(address === null ? [] : [address])],
    };
    return { caption, body: props.picture(figure.current) };
  };
  const drawing = (
    <>
      <Legend entries={props.legend} />
      {props.children}
    </>
  );
  return (
    <figure ref={figure} className="chart" aria-labelledby={id}>
      <div className="fhead">
        <h2 id={id}>{props.title}</h2>
        <p>
          {props.subtitle} {props.explained}
        </p>
      </div>
      {props.controls}
      {shows === "chart" && <div className="chart-body">{drawing}</div>}
      {shows === "table" && props.keepsDrawing && (
        <div className="chart-body unseen" inert aria-hidden="true">
          {drawing}
        </div>
      )}
      {shows === "table" && props.table && (isValidElement(props.table) ? props.table : <ChartTable {...props.table} />)}
      <div className="ffoot">
        <span>
          {props.source} {props.aside}
        </span>
        <div className="acts">
          {props.table && (
            <button type="button" className="link" onClick={() => setShows(shows === "chart" ? "table" : "chart")}>
              {shows === "chart" ? t("charts.showAsTable") : t("charts.showAsChart")}
            </button>
          )}
          <Download take={take} fileName={props.fileName} />
        </div>
      </div>
    </figure>
  );
}
