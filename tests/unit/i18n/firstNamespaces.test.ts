import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { firstNamespaces } from "../../../scripts/firstNamespaces.mjs";

const namespaces = Object.keys(JSON.parse(readFileSync("src/i18n/messages/en.json", "utf8")));
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from\s+"(\.[^"]+)"/gm;

/** A file and everything that it imports at once; what it loads with `import()` is not among it. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  const path = [file, `${file}.ts`, `${file}.tsx`].find((name) => existsSync(name) && /\.tsx?$/.test(name));
  if (path === undefined || found.has(path)) return found;
  found.add(path);
  for (const [, target = ""] of readFileSync(path, "utf8").matchAll(IMPORT)) withImports(normalize(join(dirname(path), target)), found);
  return found;
}

test("the first load has the messages of all that it can draw, and no more", () => {
  const files = [...withImports("src/app/main.tsx")];
  expect(files).toContain(normalize("src/features/filters/FilterRail.tsx"));
  const text = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const used = namespaces.filter((name) => new RegExp(`["'\`]${name}\\.[\\w$]`).test(text));
  expect([...firstNamespaces].toSorted()).toEqual(used.toSorted());
});
