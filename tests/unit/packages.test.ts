import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly hasInstallScript?: boolean; readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }
    >
  >;
}

const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const packages = Object.entries(lock.packages).filter(([name]) => name !== "");

describe("the packages that are installed", () => {
  it("run nothing while they are installed", () => {
    expect(packages.length).toBeGreaterThan(200);
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([]);
  });

  it("are each pinned by what is in them, wherever they come from", () => {
    expect(packages.filter(([, { integrity, resolved, link }]) => !integrity || resolved || link).map(([name]) => name)).toEqual([]);
  });

  it("are pinned to one version in the manifest", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
