import { decode, encode } from "./addressCodec";
import { onceFollowed } from "./laterView";
import type { Manner, ViewStore } from "./viewStore";

/**
 * The only file that touches `location` and `history`. A change of the view changes the query alone: the path (the page may lie under
 * any) and the hash stay; a link that is followed brings its own hash. `pushState` fires no `popstate`, so there is no echo to guard against.
 */

/** Typing in one field with shorter pauses than this is one step of the history. */
const TYPING_PAUSE_MS = 1000;
/** Safari throws when the history is written more than 100 times in 30 seconds; what could not be written is written after this. */
const RETRY_MS = 1000;

function addressOf(query: string): string {
  const url = new URL(location.href);
  url.search = query;
  return url.href;
}

const queryNow = () => location.search.replace(/^\?/, "");

/** The clicked link, if following it changes nothing but this page's query and hash; else null. */
function linkOfClick(event: MouseEvent): HTMLAnchorElement | null {
  const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || opensElsewhere || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>('a[href^="?"]:not([download])');
  return link && ["", "_self"].includes(link.target) ? link : null;
}

/** As a link does that is followed without this program: its anchor, or none. */
function bringHash(hash: string): void {
  if (hash === location.hash) return;
  const url = new URL(location.href);
  url.hash = hash;
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Written too often for Safari: the view is right, only the anchor is missing from the address.
  }
}

/** The key of the reader's own file that was on screen at this step of the history; no link can carry it. */
function fileNow(): string | null {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "file" in state && typeof state.file === "string" ? state.file : null;
}

/**
 * Keeps the address and the store in step: reads the address at once, then on every step back or forward; writes every change. A
 * click on a link to another query of this page (`useHref`) becomes a choice instead of a new page. Gives the way to stop it.
 */
export function syncAddress(store: ViewStore): () => void {
  let typing: { field: string; at: number } | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const write = (query: string, isStep: boolean): void => {
    clearTimeout(retry);
    const { source } = store.getState();
    const state = source.kind === "file" ? { file: source.key } : null;
    try {
      if (isStep) history.pushState(state, "", addressOf(query));
      else history.replaceState(state, "", addressOf(query));
    } catch {
      retry = setTimeout(() => write(encode(store.getState().view), isStep), RETRY_MS);
    }
  };

  /** Whether a change is a step of its own in the history. */
  const isStep = (manner: Manner): boolean => {
    if (manner.kind === "correction") return false;
    const now = performance.now();
    const goesOn = manner.kind === "typing" && typing?.field === manner.field && now - typing.at < TYPING_PAUSE_MS;
    typing = manner.kind === "typing" ? { field: manner.field, at: now } : null;
    return !goesOn;
  };

  const read = (): void => {
    clearTimeout(retry);
    typing = null;
    store.getState().readAddress(decode(location.search), fileNow());
    const { wish, view } = store.getState();
    // What was left out does not stay in the address, and every view has one address. What is asked for has its own until it is there.
    const query = encode(view);
    if (query !== queryNow() && (wish === null || wish.isFirst)) write(query, false);
  };

  const follow = (event: MouseEvent): void => {
    const link = linkOfClick(event);
    if (link === null) return;
    event.preventDefault();
    onceFollowed(() => {
      const to = new URL(link.href);
      store.getState().actions.choose(() => decode(to.search).view);
      bringHash(to.hash);
    });
  };

  read();
  const unsubscribe = store.subscribe(({ view, source, manner }, before) => {
    if ((view === before.view && source === before.source) || manner.kind === "address") return;
    write(encode(view), isStep(manner));
  });
  addEventListener("popstate", read);
  document.addEventListener("click", follow);
  return () => {
    clearTimeout(retry);
    unsubscribe();
    removeEventListener("popstate", read);
    document.removeEventListener("click", follow);
  };
}
