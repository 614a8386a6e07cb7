// @ts-nocheck: it runs in a service worker, whose globals are not those of a page.
/*
 * Keeps one whole build, so that the tracker works without a connection. Each build has a cache of its own: what is kept is never
 * mixed with what another build serves. A new build waits until the reader asks for it.
 */
const VERSION = "__VERSION__";
const ENTRY = "__ENTRY__";
const ROOT = new URL("./", self.location.href).pathname;
const FILES = new Set(__FILES__.map((file) => ROOT + file));
// Several trackers may lie under one origin, which has one storage.
const OURS = `tracker ${ROOT} `;
const NAME = OURS + VERSION;
// A slow connection is no reason to let a reader wait who has the data already.
const PATIENCE_MS = 4000;

const kept = async (path) => (await caches.open(NAME)).match(path, { ignoreVary: true });
const isHtml = (answer) => (answer.headers.get("content-type") ?? "").includes("text/html");

/** Whether another build is served by now; without an answer: not known to be. */
async function isReplaced() {
  const answer = await fetch("sw.js", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
  return answer.ok && !isHtml(answer) && !(await answer.text()).includes(VERSION);
}

/** Fetches a file of this build. Not a web page in its place, as some servers answer for what they lack, and not the trace of a redirect. */
async function keep(cache, path) {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok || isHtml(answer) !== (path === ROOT)) throw new Error(`${path}: ${answer.status}`);
  await cache.put(path, new Response(await answer.blob(), { headers: answer.headers }));
}

async function keepBuild() {
  try {
    const cache = await caches.open(NAME);
    await Promise.all([...FILES].map((path) => keep(cache, path)));
    // The server may have been given another build meanwhile.
    const page = await (await cache.match(ROOT)).text();
    if (!page.includes(ENTRY) || (await isReplaced())) throw new Error("half a build");
  } catch (fault) {
    await caches.delete(NAME);
    throw fault;
  }
}

/** The build before this one stays for pages that are still open with it. */
async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A file that only another build has: its names say what is in it. */
async function ofAnyBuild(request, path) {
  const ours = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const found = await Promise.all(ours.map((cacheName) => caches.match(path, { cacheName, ignoreVary: true })));
  return found.find(Boolean) ?? fetch(request);
}

/** Data may be published without a build. It is taken from the server as long as that has this build, and answers well and in time. */
async function newest(request, path) {
  try {
    const [answer, replaced] = await Promise.all([fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) }), isReplaced()]);
    if (answer.ok && !isHtml(answer) && !replaced) {
      const text = await answer.clone().text();
      if (path.endsWith(".json")) JSON.parse(text);
      return answer;
    }
  } catch {
    // No connection, too slow, cut off or no JSON.
  }
  return (await kept(path)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("message", ({ data }) => data === "activate" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const path = url.pathname === `${ROOT}index.html` ? ROOT : url.pathname;
  if (path.startsWith(`${ROOT}data/`) && FILES.has(path)) event.respondWith(newest(request, path));
  else if (FILES.has(path)) event.respondWith(kept(path).then((found) => found ?? fetch(request)));
  else if (path.startsWith(`${ROOT}assets/`)) event.respondWith(ofAnyBuild(request, path));
});
