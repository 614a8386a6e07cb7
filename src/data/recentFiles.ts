/**
 * Files that the reader has opened lately, kept in the browser only where the reader says so, to be reopened without a connection.
 * Storage may be switched off, full or throw: then nothing is kept, and nothing else is different.
 */

const DATABASE = "commitment-tracker.files";
const STORE = "files";
const MOST = 5;

interface Kept {
  readonly name: string;
  readonly at: number;
  readonly file: Blob;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("storage failed")));
  });
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE, { keyPath: "name" }));
  const database = await done(request);
  try {
    return await work(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "file" in value &&
    value.file instanceof Blob &&
    "at" in value &&
    typeof value.at === "number"
  );
}

async function allKept(store: IDBObjectStore): Promise<Kept[]> {
  const all: unknown[] = await done(store.getAll());
  return all.filter(isKept).toSorted((a, b) => b.at - a.at);
}

/** The kept files, the one that was opened last first. Never throws. */
export async function recentFiles(): Promise<readonly File[]> {
  try {
    return await within("readonly", async (store) => (await allKept(store)).map(({ name, file }) => new File([file], name)));
  } catch {
    return [];
  }
}

/** Keeps a file, and the four before it. Says whether the browser let it. Never throws. */
export async function keepFile(file: File): Promise<boolean> {
  try {
    await within("readwrite", async (store) => {
      await done(store.put({ name: file.name, at: Date.now(), file: new Blob([file]) }));
      const old = (await allKept(store)).slice(MOST);
      await Promise.all(old.map(({ name }) => done(store.delete(name))));
    });
    return true;
  } catch {
    return false;
  }
}

/** Forgets all kept files. Never throws. */
export async function forgetFiles(): Promise<void> {
  try {
    await within("readwrite", (store) => done(store.clear()));
  } catch {
    // There is nothing to forget, then.
  }
}
