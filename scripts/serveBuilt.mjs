// Serves the built page the way a good host does: compressed by brotli, hashed files for ever. Other bodies can take the place of files.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** @type {Map<string, Buffer>} */
const compressed = new Map();

/** @param {string} file @param {number} quality */
function brotliOf(file, quality) {
  const known = compressed.get(file);
  if (known) return known;
  const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  compressed.set(file, body);
  return body;
}

/**
 * @param {string} folder
 * @param {{ readonly instead?: Readonly<Record<string, string>> }} [options] `instead`: files of the disk by the path that they answer
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveBuilt(folder, { instead = {} } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const file = instead[name] ?? join(folder, normalize(name));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    /** @type {Record<string, string>} */
    const headers = {
      "Content-Type": type,
      "Cache-Control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      "X-Content-Type-Options": "nosniff",
    };
    const size = statSync(file).size;
    const takesBrotli = /\bbr\b/.test(String(request.headers["accept-encoding"])) && !/woff2/.test(type);
    // Files of tens of megabytes are for measuring what comes after them.
    if (takesBrotli && size < 20_000_000) {
      const body = brotliOf(file, 9);
      response.writeHead(200, { ...headers, "Content-Encoding": "br", "Content-Length": String(body.length), Vary: "Accept-Encoding" });
      response.end(body);
      return;
    }
    response.writeHead(200, { ...headers, "Content-Length": String(size) });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
