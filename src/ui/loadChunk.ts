import { addWords } from "../i18n/i18n";

const PAUSE_MS = 500;
let attempts = 0;

/** Where the chunk that could not be had lies, if the browser's error says so and it is one of the tracker's own. */
function addressOf(failure: unknown): string | null {
  const address = /\bhttps?:\/\/[^\s?]+\.js\b/.exec(String(failure))?.[0];
  return address?.startsWith(new URL(".", document.baseURI).href) ? address : null;
}

/**
 * Loads a chunk, and once more when it does not come; rejects when that is in vain too. Chrome takes a failed address for failed as long
 * as the page is open, and names it in the error's message: the second attempt asks for it under another.
 */
async function loadTwice<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (failure) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const address = addressOf(failure);
    return address === null ? load() : ((await import(/* @vite-ignore */ `${address}?again=${++attempts}`)) as M);
  }
}

/** Loads a chunk as `loadTwice` does, and the words that such parts say with it: nothing of it can be drawn without them. */
export async function loadChunk<M>(load: () => Promise<M>): Promise<M> {
  const [module, { laterWords }] = await Promise.all([loadTwice(load), loadTwice(() => import("../i18n/laterWords"))]);
  addWords(laterWords);
  return module;
}
