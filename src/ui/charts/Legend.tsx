import { Mark } from "../Mark";
import { Swatch } from "../Swatch";

export interface LegendEntry {
  readonly label: string;
  /** A colour class, optionally with `hatch`; `refusal` draws the cross. */
  readonly className: string;
}

/** The key above a chart: only what is drawn in it. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <p className="key">
      {entries.map((entry) => (
        <span key={entry.label}>
          {entry.className === "refusal" ? <Mark status="declined" /> : <Swatch className={entry.className} />}
          {entry.label}
        </span>
      ))}
    </p>
  );
}
