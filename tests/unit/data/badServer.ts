import { createServer, type RequestListener } from "node:http";
import { readFileSync } from "node:fs";

export const FIXTURE = readFileSync(new URL("../../fixtures/every-key.json", import.meta.url), "utf8");

const utf16 = (text: string, mark: boolean) => Buffer.concat([Buffer.from(mark ? [0xff, 0xfe] : []), Buffer.from(text, "utf16le")]);
const utf32 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), ...Array.from(text, (c) => Buffer.from([c.charCodeAt(0), 0, 0, 0]))]);
const changed = (change: (file: { [key: string]: unknown; commitments: { [key: string]: unknown }[] }) => void): string => {
  const file = JSON.parse(FIXTURE);
  change(file);
  return JSON.stringify(file);
};

/** What the server answers with, by path. */
const BODIES: Record<string, string | Uint8Array> = {
  "/good.json": FIXTURE,
  "/good.json?v=1": FIXTURE,
  "/bom.json": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(FIXTURE)]),
  "/utf16.json": utf16(FIXTURE, true),
  "/utf16-no-mark.json": utf16(FIXTURE, false),
  "/utf16be.json": utf16(FIXTURE, true).swap16(),
  "/utf32.json": utf32('{"a": 1}'),
  "/latin1.json": Buffer.from(FIXTURE.replace('"title": "', '"title": "é'), "latin1"),
  "/page.json": "\n<!-- 200 for every path --><!DOCTYPE html><html><body>Home</body></html>",
  "/zip.json": Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  "/empty.json": "",
  "/blank.json": " \r\n\t",
  "/bom-only.json": Buffer.from([0xef, 0xbb, 0xbf]),
  "/broken.json": FIXTURE.slice(0, 200),
  "/text.json": "<3 this is no JSON",
  "/faulty.json": changed((file) => (file.commitments[0] = { ...file.commitments[0], category: "navy" })),
  "/newer.json": changed((file) => (file["schemaVersion"] = 2)),
};

/** Status and headers of answers that never end, and what comes of them. */
const UNFINISHED: Record<string, readonly [head: readonly [status: number, headers: Record<string, string | number>], start: string]> = {
  "/slow.json": [[200, {}], "{"],
  "/part.json": [[206, { "content-range": `bytes 0-99/${FIXTURE.length}` }], FIXTURE.slice(0, 100)],
  "/huge.json": [[200, { "content-length": 5_000_000_000 }], "{"],
};

export interface BadServer {
  readonly url: (path: string) => string;
  /** Requests so far for a path. */
  readonly asked: (path: string) => number;
  readonly close: () => Promise<void>;
}

/** A server that misbehaves in every way that matters. */
export async function startBadServer(): Promise<BadServer> {
  const requests: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const body = BODIES[path];
    const status = /^\/status-(\d+)/.exec(path)?.[1];
    const [head, start] = UNFINISHED[path] ?? [];
    if (head) response.writeHead(...head).write(start);
    else if (body !== undefined) response.end(body);
    else if (status !== undefined) response.writeHead(Number(status), { "content-type": "application/json" }).end(FIXTURE);
    else if (path === "/cut.json")
      response.writeHead(200, { "content-length": FIXTURE.length }).write(FIXTURE.slice(0, 100), () => response.destroy());
    else if (path === "/drop.json") request.socket.destroy();
    else if (path === "/second-time.json" && requests.filter((r) => r === path).length === 1) request.socket.destroy();
    else if (path === "/second-time.json") response.end(FIXTURE);
    else response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><p>Not here");
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    asked: (path) => requests.filter((r) => r === path).length,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
