import { Mark, type MarkShape } from "../Mark";
import { Swatch } from "../Swatch";
import { useOneTabStop } from "../useOneTabStop";
import type { BarSegment } from "./BarList";
import { customProperties } from "./customProperties";
import "./panels.css";

export interface PanelRow {
  readonly id: string;
  readonly label: string;
  readonly mark?: MarkShape;
  /** Colour class of the sign before the label. */
  readonly swatch?: string;
  readonly segments: readonly BarSegment[];
  /** What stands at the bar's end. */
  readonly figure: string;
  /** Accessible name of the figure's button; begins with the figure. */
  readonly figureName: string;
  /** Opens where the figure comes from; null for a 0 and where there is no figure. */
  readonly onOpen: (() => void) | null;
  /** There is a sign, but no figure. */
  readonly absent: boolean;
}

export interface Panel {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly PanelRow[];
}

function Row({ row, max }: { readonly row: PanelRow; readonly max: number }) {
  return (
    <li>
      {row.mark && <Mark status={row.mark} />}
      {row.swatch !== undefined && <Swatch className={row.swatch} />}
      <span className="what">{row.label}</span>
      <span className="track">
        {row.segments.map((s) => (
          <span
            key={s.look + s.className}
            aria-hidden="true"
            className={`bit ${s.look} ${s.className}`}
            style={customProperties({ "--part": (s.amount / max).toFixed(5) })}
          />
        ))}
        {row.onOpen ? (
          <button type="button" className="fig" aria-label={row.figureName} onClick={row.onOpen}>
            {row.figure}
          </button>
        ) : (
          <span className={row.absent ? "nofig" : "muted"}>{row.figure}</span>
        )}
      </span>
    </li>
  );
}

/** Small multiples: the same rows for each of a few, all bars on one scale. `figureRoom`: what the longest figure takes, in rem. */
export function Panels({
  panels,
  max,
  figureRoom,
}: {
  readonly panels: readonly Panel[];
  readonly max: number;
  readonly figureRoom: number;
}) {
  const keys = useOneTabStop<HTMLDivElement>();
  const style = customProperties({ "--figure-room": `${figureRoom}rem`, "--panels": panels.length });
  return (
    // Arrow keys lead through the panels' own buttons; the box takes no focus itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div {...keys} className="panels" style={style}>
      {panels.map((panel) => (
        <div key={panel.id} className="panel">
          <h3>
            <bdi>{panel.label}</bdi>
          </h3>
          <ul aria-label={panel.label}>
            {panel.rows.map((row) => (
              <Row key={row.id} row={row} max={max > 0 ? max : 1} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
