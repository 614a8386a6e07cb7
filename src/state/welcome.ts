/** Whether the line for a first visit was put away. Storage may be switched off or full: then it stays away until the page is left. */
const KEY = "commitment-tracker.welcome";

/** Never throws. */
export function hasSeenWelcome(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Never throws. */
export function noteWelcomeSeen(): void {
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    // Nothing is remembered, and nothing else is different.
  }
}
