import { keep, kept } from "./storage";

/** Whether the line for a first visit was put away. Where nothing can be kept it stays away until the page is left. */
const NAME = "welcome";

/** Never throws. */
export function hasSeenWelcome(): boolean {
  return kept(NAME) !== null;
}

/** Never throws. */
export function noteWelcomeSeen(): void {
  keep(NAME, "seen");
}
