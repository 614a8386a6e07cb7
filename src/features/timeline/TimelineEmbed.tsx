import { StepLanes } from "./StepLanes";
import "./timeline.css";

/** The time axis by itself. */
export function TimelineEmbed() {
  return <StepLanes />;
}
