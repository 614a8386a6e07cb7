/**
 * Tells the outside how far the page is (contract section 6): `true` once data is loaded and the view drawn, `error` if it can't be,
 * null while it is on its way.
 */
export function markReady(ready: "true" | "error" | null): void {
  const { dataset } = document.documentElement;
  if (ready === null) delete dataset["ready"];
  else dataset["ready"] = ready;
}
