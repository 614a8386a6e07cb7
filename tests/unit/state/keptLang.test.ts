// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** The language of an earlier choice, as a page that is opened now finds it. */
async function atNextVisit() {
  vi.resetModules();
  return import("../../../src/state/keptLang");
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe("the language that a reader chose", () => {
  it("is that of the next visit, and not of the page on which it is chosen, where Back undoes it", async () => {
    const page = await atNextVisit();
    expect(page.keptLang).toBeNull();
    page.keepLang("uk");
    expect(page.keptLang).toBeNull();
    expect((await atNextVisit()).keptLang).toBe("uk");
  });

  it("does no harm where storage holds nonsense or throws", async () => {
    (await atNextVisit()).keepLang("fr");
    const [key = ""] = Object.keys(localStorage);
    localStorage.setItem(key, "tlh");
    expect((await atNextVisit()).keptLang).toBeNull();
    for (const method of ["getItem", "setItem"] as const)
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new Error("denied");
      });
    const page = await atNextVisit();
    expect(page.keptLang).toBeNull();
    expect(() => page.keepLang("fr")).not.toThrow();
  });
});
