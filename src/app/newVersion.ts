import { useSyncExternalStore } from "react";

/**
 * Keeps the tracker for reading without a connection, by a service worker, and learns of new versions. None is ever forced on the
 * reader. Where there can be no service worker nothing is different.
 */

/** `waiting`: a new version is here and can be changed to; `changed`: it was, in another tab. */
export type NewVersion = "none" | "waiting" | "changed";

const CHECK_MS = 3_600_000;

// As the page was asked for: the address changes while it is open.
const isForFrames = window.self !== window.top || new URLSearchParams(location.search).has("embed");

let state: NewVersion = "none";
let registration: ServiceWorkerRegistration | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

function become(next: NewVersion): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Tells of a version that waits; the very first one replaces nothing. */
function offer({ waiting, active }: ServiceWorkerRegistration): void {
  if (waiting && active && state === "none") become("waiting");
}

function watch(found: ServiceWorkerRegistration): void {
  registration = found;
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener("statechange", () => offer(found));
  offer(found);
  follow(found.installing);
  found.addEventListener("updatefound", () => follow(found.installing));

  let isFirst = navigator.serviceWorker.controller === null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAsked) location.reload();
    else if (!isFirst) become("changed");
    isFirst = false;
  });

  // Browsers look for themselves too, but when they like; and a page that stays open for days makes no navigation.
  if (found.active) found.update().catch(() => {});
  let checkedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAt < CHECK_MS) return;
    checkedAt = Date.now();
    found.update().catch(() => {});
  });
}

async function register(): Promise<void> {
  try {
    watch(await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" }));
  } catch {
    // Refused by the browser or the server, or full: the tracker works, but only with a connection.
  }
}

/** Keeps the tracker. To be called once the first view has what it needs. A page in a frame, or made for one, keeps nothing. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !isSecureContext || !("serviceWorker" in navigator) || isForFrames) return;
  void register();
}

/** Whether there is a new version. */
export function useNewVersion(): NewVersion {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/** Changes to the new version: the page is loaded again, with the same address. */
export function changeToNewVersion(): void {
  isAsked = true;
  const { waiting = null } = registration ?? {};
  if (waiting === null) location.reload();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's postMessage has none
  else waiting.postMessage("activate");
}
