import { createContext } from "react";
import type { ViewState } from "./viewState";

/**
 * The view as what is not read at once has reached it: charts, and the addresses of links. It follows a choice after the paint; see
 * `figures/Following`, which sets it. Null: nothing follows, all is at once.
 */
export const LaterView = createContext<ViewState | null>(null);

let isBehind = false;
const waiting: (() => void)[] = [];

/** Says whether what follows is behind the view. Once it is not, what waits for that is done. */
export function setBehind(now: boolean): void {
  isBehind = now;
  if (!now) for (const work of waiting.splice(0)) work();
}

/** Does `work` once nothing is behind the view: until then a link's address says an earlier one. */
export function onceFollowed(work: () => void): void {
  if (isBehind) waiting.push(work);
  else work();
}
