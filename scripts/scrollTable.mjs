// Scrolls the table in the page as a hand on a wheel does, and counts the frames in which a part of it that should show rows is blank.

/** Pixels a second, and pixels in all. */
const SPEED = 4000;
const FAR = 12_000;

/** In the page: looks at the table after each paint. */
function watchTable() {
  const state = { frames: 0, blank: 0, worst: 0, gaps: /** @type {number[]} */ ([]), stopped: false };
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.addEventListener("message", () => {
    const now = performance.now();
    state.gaps.push(now - last);
    last = now;
    state.frames++;
    const empty = [...document.querySelectorAll("tr.gap")].reduce((sum, gap) => {
      const { top, bottom } = gap.getBoundingClientRect();
      return sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    }, 0);
    // A pixel is rounding.
    if (empty > 1) state.blank++;
    state.worst = Math.max(state.worst, Math.round(empty));
    if (!state.stopped) requestAnimationFrame(look);
  });
  channel.port1.start();
  const look = () => channel.port2.postMessage(null);
  requestAnimationFrame(look);
  Object.assign(globalThis, { scrolled: state });
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").CDPSession} devtools
 * @returns {Promise<Record<string, unknown>>}
 */
export async function scrollTable(page, devtools) {
  await page.locator(".data-table tbody").scrollIntoViewIfNeeded();
  await page.locator(".data-table tbody tr[data-index='0']").scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await page.evaluate(watchTable);
  for (const distance of [-FAR, FAR / 2, -FAR])
    await devtools.send("Input.synthesizeScrollGesture", { x: 900, y: 500, yDistance: distance, speed: SPEED, preventFling: true });
  /** @type {{ frames: number, blank: number, worst: number, gaps: number[] }} */
  const { frames, blank, worst, gaps } = await page.evaluate(() => {
    const state = /** @type {any} */ (globalThis).scrolled;
    state.stopped = true;
    return state;
  });
  return {
    "scrolled px/s": SPEED,
    frames,
    "with a blank": blank,
    "largest blank px": worst,
    "longest frame ms": Math.round(Math.max(...gaps.slice(1))),
  };
}
