// How long a page's thread stands still: notes each of its turns that came late.

/** In the page. */
function watch() {
  /** @type {{ at: number, gap: number }[]} */
  const gaps = [];
  let last = performance.now();
  const channel = new MessageChannel();
  const turn = () => {
    const now = performance.now();
    if (now - last > 20) gaps.push({ at: last, gap: now - last });
    last = now;
    setTimeout(() => channel.port2.postMessage(null), 1);
  };
  channel.port1.addEventListener("message", turn);
  channel.port1.start();
  turn();
  Object.assign(globalThis, { gapsSeen: gaps });
}

/** Begins to watch a page that has been loaded. @param {import("@playwright/test").Page} page */
export async function watchGaps(page) {
  await page.evaluate(watch);
  await page.waitForTimeout(500);
}

/** The page's clock, from here on without the gaps so far. @param {import("@playwright/test").Page} page */
export function startGaps(page) {
  return page.evaluate(() => {
    /** @type {any} */ (globalThis).gapsSeen.length = 0;
    return performance.now();
  });
}

/**
 * The gaps of more than 20 ms since the start, with the times at which they began.
 * @param {import("@playwright/test").Page} page @returns {Promise<{ at: number, gap: number }[]>}
 */
export function gapsSeen(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).gapsSeen);
}

/** Whole milliseconds. @param {readonly { gap: number }[]} gaps */
export function longest(gaps) {
  return Math.round(Math.max(0, ...gaps.map(({ gap }) => gap)));
}
