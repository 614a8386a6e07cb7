/** How work that takes a while is followed and stopped. */
export interface Following {
  readonly signal: AbortSignal;
  /** The share that is done; null: that cannot be told. */
  readonly onProgress: (done: number | null) => void;
}

/** What is done before is not announced: most exports are there by then. */
const UNSAID_MS = 300;
const BETWEEN_MS = 100;

let running: AbortController | null = null;

/**
 * Does one piece of work at a time: a new one stops the one before. `show` is told how far it is once it takes long enough to be
 * noticed, and how to stop it. Gives null when the reader or a later work has stopped it, `onStopped` being called for the former.
 */
export async function followed<T>(
  work: (following: Following) => Promise<T>,
  show: (done: number | null, stop: () => void) => void,
  onStopped: () => void,
): Promise<T | null> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const { signal } = controller;
  let [done, shown, isSaid]: [number | null, number, boolean] = [null, 0, false];
  const tell = () => {
    shown = performance.now();
    show(done, () => controller.abort());
  };
  const timer = setTimeout(() => {
    isSaid = true;
    tell();
  }, UNSAID_MS);
  const onProgress = (share: number | null) => {
    done = share;
    if (isSaid && (share === null || performance.now() - shown > BETWEEN_MS)) tell();
  };
  try {
    const made = await work({ signal, onProgress });
    return signal.aborted ? null : made;
  } catch (fault) {
    if (!signal.aborted) throw fault;
    return null;
  } finally {
    clearTimeout(timer);
    isSaid = false;
    if (running === controller) {
      running = null;
      if (signal.aborted) onStopped();
    }
  }
}
