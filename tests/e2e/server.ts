import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".xml": "application/atom+xml",
  ".woff2": "font/woff2",
};

/** Answers a request itself, or returns false: then the file is served. `path` is that of the address below the server's folder. */
export type Misbehaviour = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

/** A file server that can be made to misbehave, be swapped to another build, and be stopped while pages are open. */
export class BuildServer {
  /** Where the tracker is served. */
  address = "";
  /** Paths asked for since the start. */
  readonly asked: string[] = [];
  /** Files that stand in the place of built ones, by path. */
  readonly instead = new Map<string, string | Buffer>();
  misbehave: Misbehaviour = () => false;
  /** Headers of every answer, by path. */
  headers: (path: string) => Readonly<Record<string, string>> = () => ({});
  readonly #folder: string;
  readonly #path: string;
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #port = 0;

  /** @param path where on the server the tracker lies @param folder the built files */
  constructor(path = "/", folder = "dist") {
    this.#path = path;
    this.#folder = folder;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    this.address = `http://127.0.0.1:${this.#port}${this.#path}`;
    return this;
  }

  /** As if it had never been there; `start` brings it back at the same address. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  /** What is served at a path. */
  read(path: string): Buffer {
    return Buffer.from(this.instead.get(path) ?? readFileSync(join(this.#folder, path)));
  }

  /** Paths of the built files in a folder. */
  files(folder: string): string[] {
    return readdirSync(join(this.#folder, folder)).map((name) => `${folder}/${name}`);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(this.#path) ? pathname.slice(this.#path.length) || "index.html" : null;
    if (path === null) return void response.writeHead(404).end("Not found");
    this.asked.push(path);
    if (this.misbehave(path, response, request)) return;
    const body = this.instead.get(path) ?? this.#fileAt(path);
    if (body === null) return void response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", ...this.headers(path) }).end(body);
  }

  #fileAt(path: string): Buffer | null {
    const file = join(this.#folder, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  }
}
