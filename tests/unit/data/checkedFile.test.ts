import { createHash } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** No data file by any rule: it can be read only where the rules are not asked. */
const TEXT = '{"schemaVersion":1,"commitments":[{"id":"unchecked"}]}';

/** Reads a file in a build that has checked the file of this text. */
async function readIn(checked: string, text: string): Promise<unknown> {
  vi.resetModules();
  vi.stubGlobal("CHECKED_DATA", createHash("sha256").update(checked).digest("hex"));
  const { loadDataset } = await import("../../../src/data/loadDataset");
  return loadDataset({ file: new File([text], "commitments.json") });
}

test("the very bytes that the build checked are read without a second check", async () => {
  await expect(readIn(TEXT, TEXT)).resolves.toEqual(JSON.parse(TEXT));
});

test.each([
  ["one letter changed", TEXT.replace("unchecked", "uncheckeD")],
  ["a blank after the end", `${TEXT} `],
  ["a byte order mark before the start", `\uFEFF${TEXT}`],
])("a file with %s is checked in full", async (_, text) => {
  await expect(readIn(TEXT, text)).rejects.toMatchObject({ kind: "problems", fileName: "commitments.json" });
});

test("without a build, or a digest in the browser, every file is checked in full", async () => {
  vi.stubGlobal("crypto", {});
  await expect(readIn(TEXT, TEXT)).rejects.toMatchObject({ kind: "problems" });
  vi.resetModules();
  vi.unstubAllGlobals();
  const { loadDataset } = await import("../../../src/data/loadDataset");
  await expect(loadDataset({ file: new File([TEXT], "commitments.json") })).rejects.toMatchObject({ kind: "problems" });
});
