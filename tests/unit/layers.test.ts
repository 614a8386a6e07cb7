import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const LAYERS = ["model", "engine", "exporters", "data", "i18n", "state", "ui", "figures", "features", "app"];

/** Imports that the real configuration must refuse: file, its text, what is wrong with it. */
const WRONG: readonly (readonly [string, string])[] = [
  ["src/model/canary.ts", `import { a } from "../engine/a";\nexport const b = a;`],
  ["src/model/canaryReact.ts", `import { useState } from "react";\nexport const b = useState;`],
  ["src/engine/canary.ts", `import { a } from "../ui/a";\nexport const b = a;`],
  ["src/engine/canaryState.ts", `import type { A } from "../state/a";\nexport type B = A;`],
  ["src/engine/canaryDynamic.ts", `export const b = () => import("../app/a");`],
  ["src/engine/canaryExport.ts", `export { a } from "../data/a";`],
  ["src/engine/canaryReact.ts", `import { useState } from "react";\nexport const b = useState;`],
  ["src/engine/canaryWindow.ts", `export const b = () => window.innerWidth;`],
  ["src/engine/canaryAddress.ts", `export const b = () => location.search;`],
  ["src/exporters/canary.ts", `import { a } from "../i18n/a";\nexport const b = a;`],
  ["src/exporters/canaryDocument.ts", `export const b = () => document.title;`],
  ["src/data/canary.ts", `import { a } from "../state/a";\nexport const b = a;`],
  ["src/data/canaryReact.ts", `import { useState } from "react";\nexport const b = useState;`],
  ["src/i18n/canary.ts", `import { a } from "../state/a";\nexport const b = a;`],
  ["src/state/canary.ts", `import { a } from "../features/filters/a";\nexport const b = a;`],
  ["src/state/canaryWriter.ts", `import { a } from "../exporters/a";\nexport const b = a;`],
  ["src/ui/canary.ts", `import { a } from "../engine/a";\nexport const b = a;`],
  ["src/ui/canaryRecharts.ts", `import { BarChart } from "recharts";\nexport const b = BarChart;`],
  ["src/ui/charts/canary.ts", `import { a } from "../../model/a";\nexport const b = a;`],
  ["src/figures/canary.ts", `import { a } from "../features/explore/a";\nexport const b = a;`],
  ["src/figures/canaryStore.ts", `import { viewStore } from "../state/viewStore";\nexport const b = viewStore;`],
  ["src/ui/canaryFigures.ts", `import { a } from "../figures/a";\nexport const b = a;`],
  ["src/features/explore/canary.ts", `import { a } from "../filters/a";\nexport const b = a;`],
  ["src/features/explore/canaryData.ts", `import { a } from "../../data/a";\nexport const b = a;`],
  ["src/features/explore/canaryRecharts.ts", `import { BarChart } from "recharts";\nexport const b = BarChart;`],
  ["src/features/explore/canaryStore.ts", `import { viewStore } from "../../state/viewStore";\nexport const b = viewStore;`],
  ["src/engine/canaryRing1.ts", `import { b } from "./canaryRing2";\nexport const a = () => b;`],
];
/** Imports that it must allow. */
const RIGHT: readonly (readonly [string, string])[] = [
  ["src/engine/right.ts", `import { a } from "../model/a";\nexport const b = a;`],
  ["src/exporters/right.ts", `import { a } from "../engine/right";\nexport const b = a;`],
  ["src/state/right.ts", `import { a } from "../data/a";\nexport const b = a;`],
  ["src/ui/charts/right.ts", `import { BarChart } from "recharts";\nexport const b = BarChart;`],
  ["src/features/explore/right.ts", `import { a } from "./neighbour";\nexport const b = a;`],
  ["src/features/explore/rightState.ts", `import { a } from "../../state/useTracker";\nexport const b = a;`],
  ["src/figures/right.ts", `import { a } from "../state/useTracker";\nexport const b = a;`],
  ["src/features/explore/rightFigures.ts", `import { a } from "../../figures/a";\nexport const b = a;`],
  ["src/app/right.ts", `import { a } from "../features/explore/right";\nexport const b = a;`],
];

const tree = mkdtempSync(join(tmpdir(), "layers-"));
let refused: ReadonlySet<string> = new Set();

beforeAll(() => {
  cpSync(".oxlintrc.json", join(tree, ".oxlintrc.json"));
  const files = [
    ...WRONG,
    ...RIGHT,
    ["src/engine/canaryRing2.ts", `import { a } from "./canaryRing1";\nexport const b = () => a;`] as const,
  ];
  for (const [file, text] of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${text}\n`);
  }
  const config = JSON.parse(readFileSync(join(tree, ".oxlintrc.json"), "utf8"));
  // Types are not needed to see an import, and the canaries import files that do not exist.
  writeFileSync(join(tree, ".oxlintrc.json"), JSON.stringify({ ...config, options: {}, ignorePatterns: ["node_modules"] }));
  const { stdout } = spawnSync(process.execPath, [join(process.cwd(), "node_modules", "oxlint", "bin", "oxlint"), "--format=json", "src"], {
    cwd: tree,
    encoding: "utf8",
  });
  const rules = /no-restricted-imports|no-restricted-globals|no-cycle/;
  const found: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  refused = new Set(found.diagnostics.filter(({ code }) => rules.test(code)).map(({ filename }) => filename.replaceAll("\\", "/")));
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("imports run in one direction", () => {
  test.each(WRONG)("refuses %s", (file) => {
    expect([...refused]).toContain(file);
  });
  test.each(RIGHT)("allows %s", (file) => {
    expect([...refused]).not.toContain(file);
  });
});

test("every file lies in a layer", () => {
  const rooms = readdirSync("src", { withFileTypes: true });
  expect(rooms.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual([]);
  expect(rooms.map((entry) => entry.name).toSorted()).toEqual(LAYERS.toSorted());
});

test("every file has its line in ARCHITECTURE.md, and no line is without a file", () => {
  const [, lines = ""] = /## The tree\n\n```\n([\s\S]*?)```/.exec(readFileSync("ARCHITECTURE.md", "utf8")) ?? [];
  let layer = "";
  const inTree = lines.split("\n").flatMap((line) => {
    layer = /^src\/(\w+)\//.exec(line)?.[1] ?? layer;
    const file = /^ {2}(\S+)/.exec(line)?.[1];
    return file === undefined ? [] : [`${layer}/${file}`];
  });
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  expect(inTree.toSorted()).toEqual(files.map((file) => file.replaceAll("\\", "/")).toSorted());
});

/** What a cell of the table names. */
function named(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name).toSorted();
}

describe("the layer table of ARCHITECTURE.md says what the configuration holds", () => {
  const table = readFileSync("ARCHITECTURE.md", "utf8");
  const { overrides }: { overrides: { files: string[]; rules: Record<string, [string, { patterns: { regex: string }[] }]> }[] } =
    JSON.parse(readFileSync(".oxlintrc.json", "utf8"));
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));

  test.each(LAYERS)("for %s", (layer) => {
    const [, layers = "-", packages = "-"] = new RegExp(`^\\| +\`${layer}(?:/x)?\` +\\|([^|]*)\\|([^|]*)\\|`, "m").exec(table) ?? [];
    const rule = overrides.find(({ files }) => files.includes(`src/${layer}/**/*.{ts,tsx}`))?.rules["no-restricted-imports"];
    const patterns = (rule?.[1].patterns ?? []).map(({ regex }) => new RegExp(regex));
    const isAllowed = (specifier: string) => !patterns.some((pattern) => pattern.test(specifier));
    expect(named(layers)).toEqual(LAYERS.filter((other) => other !== layer && isAllowed(`../../${other}/a`)).toSorted());
    expect(named(packages)).toEqual(Object.keys(dependencies).filter(isAllowed).toSorted());
  });
});

test("whatever comes in a chunk of its own comes by ui/lazyPart, which says so where it cannot be had", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const bare = files.filter((name) => /\bimport {[^}]*\blazy\b[^}]*} from "react"/.test(readFileSync(join("src", name), "utf8")));
  expect(bare.map((name) => name.replaceAll("\\", "/"))).toEqual(["ui/lazyPart.tsx"]);
});
