import type { ReactNode } from "react";
import { ExplainLink, type Topic } from "../../figures/ExplainLink";
import { customProperties } from "../../ui/charts/customProperties";
import "./summary.css";

interface TileProps {
  readonly label: string;
  readonly className?: string;
  /** The rule that the figure is made by. */
  readonly rule?: Topic;
  /** The big number, with what qualifies it. */
  readonly children: ReactNode;
  /** One line of detail. */
  readonly detail: ReactNode;
  /** Two parts of a whole as a thin bar: colour class and size. Decoration: the detail says the numbers. */
  readonly split?: readonly { readonly className: string; readonly size: number }[];
}

/** One figure of the summary. */
export function Tile({ label, className, rule, children, detail, split }: TileProps) {
  const parts = (split ?? []).filter((part) => part.size > 0);
  return (
    <div className={className ? `tile ${className}` : "tile"}>
      <dt>
        {label} {rule && <ExplainLink topic={rule} />}
      </dt>
      <dd>
        <div className="big">{children}</div>
        {parts.length > 0 && (
          <div className="split" aria-hidden="true">
            {parts.map((part) => (
              <span key={part.className} className={part.className} style={customProperties({ "--size": part.size })} />
            ))}
          </div>
        )}
        <p className="sub">{detail}</p>
      </dd>
    </div>
  );
}
