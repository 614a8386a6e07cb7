import { Mark, type MarkShape } from "../Mark";
import { Swatch } from "../Swatch";

export interface LegendEntry {
  readonly label: string;
  /** A colour class, optionally with `hatch`; `refusal` draws the cross. */
  readonly className: string;
  /** The mark of a status instead of a colour. */
  readonly status?: MarkShape;
}

function Sign({ entry: { className, status } }: { entry: LegendEntry }) {
  if (status) return <Mark status={status} />;
  return className === "refusal" ? <Mark status="declined" /> : <Swatch className={className} />;
}

/** The key above a chart: only what is drawn in it. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <p className="key">
      {entries.map((entry) => (
        <span key={entry.label}>
          <Sign entry={entry} />
          {entry.label}
        </span>
      ))}
    </p>
  );
}
