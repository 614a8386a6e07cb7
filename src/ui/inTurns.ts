/** Short beside a frame, so that what the reader does meanwhile is answered in the next one. */
const TURN_MS = 5;

/**
 * `next` is there when the page's thread has done what waited for it. By a message: a timer waits four milliseconds, and what
 * `scheduler.yield` promises goes before all other messages, those by which React draws among them. One channel for all turns: of many
 * the browser would have to dispose at once.
 */
function turnTaker(): { readonly next: () => Promise<void>; readonly end: () => void } {
  const { port1, port2 } = new MessageChannel();
  let go: (() => void) | null = null;
  port1.addEventListener("message", () => go?.());
  port1.start();
  const next = () =>
    new Promise<void>((resolve) => {
      go = resolve;
      port2.postMessage(null);
    });
  return { next, end: () => port1.close() };
}

/**
 * Takes what is made piece by piece, in turns so short that the page goes on living meanwhile. Throws the reason of a cancelled signal;
 * then no further piece is made.
 */
export async function inTurns<T>(pieces: Iterable<T>, take: (piece: T) => void, signal?: AbortSignal): Promise<void> {
  const turns = turnTaker();
  try {
    await turns.next();
    let since = performance.now();
    for (const piece of pieces) {
      signal?.throwIfAborted();
      take(piece);
      if (performance.now() - since < TURN_MS) continue;
      // oxlint-disable-next-line no-await-in-loop -- a turn after the other is the purpose
      await turns.next();
      since = performance.now();
    }
    signal?.throwIfAborted();
  } finally {
    turns.end();
  }
}

/** So many characters leave the page's memory for the browser's at once: more would take longer than a turn. */
const AT_ONCE = 250_000;

/** The pieces of a text as one file, gathered in turns. */
export async function fileInTurns(pieces: Iterable<string>, type: string, signal?: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const pack = () => {
    parts.push(new Blob([waiting.join("")]));
    waiting = [];
    length = 0;
  };
  const take = (piece: string) => {
    waiting.push(piece);
    length += piece.length;
    if (length >= AT_ONCE) pack();
  };
  await inTurns(pieces, take, signal);
  pack();
  return new Blob(parts, { type });
}
