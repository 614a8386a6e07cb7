import { describe, expect, it } from "vitest";
import { readBytes } from "../../../src/data/readBytes";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a file that is not what was expected", () => {
  it.each([
    "<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
    "\n<!-- one --><!-- two -->\n<html>",
    "<!--->--><head>",
    '<?xml version="1.0"?>\n<!doctype html>',
    "<title>Sign in</title>",
    "\uFEFF<!doctype html>",
  ])("is told to be a web page: %j", (text) => {
    expect(() => readBytes(bytesOf(text), "x.json")).toThrow(expect.objectContaining({ kind: "html" }));
  });

  it("is seen to be no web page at once, however many comments it begins with", () => {
    for (const text of ["<!---->".repeat(5000), "<!--".repeat(5000), `${"<!-- -->".repeat(900)}<svg>`])
      expect(readBytes(bytesOf(text), "x")).toBe(text);
  });
});
