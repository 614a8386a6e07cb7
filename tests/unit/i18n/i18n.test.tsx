// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { flatten } from "../../../src/i18n/translate";

/** The module anew, with no catalogue loaded but the English one. */
async function fresh() {
  vi.resetModules();
  const { I18nProvider, useI18n } = await import("../../../src/i18n/i18n");
  function Probe() {
    const { lang, formats, isMissing } = useI18n();
    return <p>{`${lang} ${formats.rate(1.5)}${isMissing ? " missing" : ""}`}</p>;
  }
  return ({ lang }: { readonly lang: "en" | "uk" | "fr" }) => (
    <I18nProvider lang={lang} baseCurrency="EUR">
      <Probe />
    </I18nProvider>
  );
}

afterEach(() => {
  cleanup();
  vi.doUnmock("../../../src/i18n/messages/fr.json");
});

describe("I18nProvider", () => {
  it("has English at once and tells the page its language", async () => {
    const Page = await fresh();
    render(<Page lang="en" />);
    expect(screen.getByText("en 1.5")).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
  });

  it("draws nothing before the first language is there, so that no other one flashes", async () => {
    const Page = await fresh();
    const { container } = render(<Page lang="uk" />);
    expect(container.innerHTML).toBe("");
    expect(await screen.findByText("uk 1,5")).toBeTruthy();
    expect(document.documentElement.lang).toBe("uk");
  });

  it("keeps the previous language while another loads", async () => {
    const Page = await fresh();
    const { rerender } = render(<Page lang="en" />);
    rerender(<Page lang="fr" />);
    expect(screen.getByText("en 1.5")).toBeTruthy();
    expect(await screen.findByText("fr 1,5")).toBeTruthy();
    rerender(<Page lang="en" />);
    expect(screen.getByText("en 1.5")).toBeTruthy();
  });

  it("falls back to English when a catalogue cannot be had, and says so until another language is asked for", async () => {
    vi.doMock("../../../src/i18n/messages/fr.json", () => {
      throw new Error("offline");
    });
    const Page = await fresh();
    const { rerender } = render(<Page lang="fr" />);
    expect(await screen.findByText("en 1.5 missing")).toBeTruthy();
    rerender(<Page lang="uk" />);
    expect(await screen.findByText("uk 1,5")).toBeTruthy();
    rerender(<Page lang="en" />);
    expect(screen.getByText("en 1.5")).toBeTruthy();
  });
});

describe("a catalogue with gaps", () => {
  it("leaves the English text where it has none", () => {
    const english = flatten({ a: { b: "one", c: "two" }, d: "three" });
    expect({ ...english, ...flatten({ a: { b: "un" } }) }).toEqual({ "a/b": "un", "a/c": "two", d: "three" });
  });
});
