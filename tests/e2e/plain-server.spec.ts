import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { complaints, resultLine } from "./page";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A plain file server without rewrite rules that has the built page under a sub-path. */
function serveUnder(path: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join("dist", pathname.slice(path.length) || "index.html");
    const found = pathname.startsWith(path) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    if (found) createReadStream(file).pipe(response);
    else response.end("Not found");
  });
}

let server: Server;
let address: string;
test.beforeAll(async () => {
  server = serveUnder("/deep/er/");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/deep/er/`;
});
test.afterAll(() => server.close());

test("a plain file server is enough, also under a sub-path and for a deep link", async ({ page }) => {
  const heard = complaints(page);
  await page.goto(`${address}?country=FR&commitment=no-nansen-programme&lang=uk`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goto(`${address}?country=FR`);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await expect.poll(async () => (await resultLine(page)).shown).toBe(17);
  for (const file of ["data/commitments.json", "data/commitments.schema.json", "data/commitments.csv"]) {
    expect((await page.request.get(address + file)).status(), file).toBe(200);
  }
  expect(heard).toEqual([]);
});
