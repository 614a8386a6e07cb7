// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type EmbedFrame, fixedEmbedCode, responsiveEmbedCode } from "../../../src/exporters/embedCode";

const FRAME: EmbedFrame = {
  src: "https://example.org/tracker/?country=FR,DE&met=&embed=map",
  title: "Map: who committed what",
  width: 760,
  height: 620,
};

/** The code as a browser reads it on somebody else's page. */
function read(code: string): { iframe: HTMLIFrameElement; around: string; tags: number } {
  const document = new DOMParser().parseFromString(`<p>${code}</p>`, "text/html");
  const iframe = document.querySelector("iframe");
  if (!iframe) throw new Error("There is no frame in the code.");
  const tags = document.querySelectorAll("p *").length;
  iframe.remove();
  return { iframe, around: document.querySelector("p")?.innerHTML ?? "", tags };
}

describe("the code of an embedded figure", () => {
  it.each([
    ["fixed", fixedEmbedCode],
    ["responsive", responsiveEmbedCode],
  ])("is one frame with the whole address and a title: %s", (_, write) => {
    const { iframe, around, tags } = read(write(FRAME));
    expect(iframe.src).toBe(FRAME.src);
    expect(iframe.title).toBe(FRAME.title);
    expect(around).toBe("");
    expect(tags).toBe(1);
  });

  it("has its size as numbers, and is never wider than its place", () => {
    const { iframe } = read(fixedEmbedCode(FRAME));
    expect([iframe.width, iframe.height, iframe.style.maxWidth]).toEqual(["760", "620", "100%"]);
  });

  it("is as wide as its place, in proportion, and never too low for the caption", () => {
    const { style } = read(responsiveEmbedCode(FRAME)).iframe;
    expect([style.width, style.getPropertyValue("aspect-ratio").replaceAll(" ", ""), style.minHeight]).toEqual([
      "100%",
      "760/620",
      "480px",
    ]);
    expect(read(responsiveEmbedCode({ ...FRAME, height: 300 })).iframe.style.minHeight).toBe("300px");
  });

  it.each([
    `"><script>alert(1)</script>`,
    `' onload='alert(1)`,
    `" onload="alert(1)`,
    "</iframe><img src=x onerror=alert(1)>",
    "&quot;&#x22;",
    "a\u0000b\u0001c\nd\te",
    "\uD800",
    "المملكة",
  ])("cannot be broken out of by a title from a file: %j", (title) => {
    for (const write of [fixedEmbedCode, responsiveEmbedCode]) {
      const { iframe, around, tags } = read(write({ ...FRAME, title }));
      expect(tags).toBe(1);
      expect(around).toBe("");
      expect([...iframe.attributes].map(({ name }) => name).filter((name) => name.startsWith("on"))).toEqual([]);
      expect(iframe.title).toBe(
        title
          .replace(/[\p{Cc}\s]+/gu, " ")
          .replace(/\p{Cs}/gu, "\uFFFD")
          .trim(),
      );
    }
  });
});
