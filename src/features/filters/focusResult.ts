/** The result line's place in the page. */
export const RESULT_ID = "result-line";

/** Moves the focus to the result line, for a control that vanishes by its own press. */
export function focusResult(): void {
  document.getElementById(RESULT_ID)?.focus({ preventScroll: true });
}
