import { keptLang } from "../state/keptLang";
import { preferredLang } from "../state/preferredLang";
import { kept } from "../state/storage";
import { isFramedElsewhere } from "./framing";
import { loadLetters } from "./letters";

/** How long the first screen waits for its letters (in others its lines would break anew), and the page for the first screen. */
const PATIENCE = 1000;

/** Whether the page will be what the built first screen shows: the front page without choices, in English, for somebody it knows nothing of. */
function isForThisPage(): boolean {
  const lang = keptLang ?? preferredLang(navigator.languages);
  return location.search === "" && lang === "en" && kept("visits") === null && !isFramedElsewhere();
}

/** Resolves when the first paint is in sight, which can take longer than making it; at once in a page that is not shown. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, document.hidden ? 0 : 3 * PATIENCE);
    new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true });
  });
}

/** Shows the first screen, if it is the one that is asked for, and gives whether it did. */
async function showFirstScreen(): Promise<boolean> {
  const screen = document.getElementById("first-screen");
  if (!screen) return false;
  if (!isForThisPage()) {
    screen.remove();
    return false;
  }
  document.documentElement.dataset["theme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  for (const styled of screen.querySelectorAll<HTMLElement>("[data-style]")) styled.style.cssText = styled.dataset["style"] ?? "";
  await Promise.race([loadLetters("en"), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  screen.hidden = false;
  return true;
}

// For start.js, which says so where this code does not come as far as here, or the rest of it does not.
document.documentElement.dataset["started"] = "";
// The tracker's code is on its way meanwhile (scripts/firstRequestsPlugin.mjs). It is run once the first screen has been painted, in two
// turns, so that the browser can answer in between.
const begin = () => {
  import("react-dom/client")
    .then(() => new Promise((resolve) => setTimeout(resolve)))
    .then(() => import("./main"))
    .catch(() => dispatchEvent(new Event("startfailed")));
};
void showFirstScreen().then((isShown) => (isShown ? void firstPaint().then(begin) : begin()));
