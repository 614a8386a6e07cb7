import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policyForPage } from "../../../scripts/securityPlugin.mjs";

const headers = readFileSync("public/_headers", "utf8");

/** A policy's directives with what each lets through. */
function directivesOf(policy: string): Map<string, readonly string[]> {
  return new Map(policy.split("; ").map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1)]));
}

describe("the policy of the shipped headers", () => {
  const [, policy = ""] = /^ {2}Content-Security-Policy: (.+)$/m.exec(headers) ?? [];
  const [inHeaders, inPage] = [directivesOf(policy), directivesOf(policyForPage(headers))];

  it("lets through no more than the page's own does", () => {
    const beyond = Array.from(inPage, ([directive, allowed]) => [
      directive,
      inHeaders.get(directive)?.filter((source) => !allowed.includes(source)),
    ]);
    expect(beyond).toEqual(Array.from(inPage.keys(), (directive) => [directive, []]));
  });

  it("says who may frame the page, which a meta tag cannot", () => {
    expect([...inHeaders.keys()].filter((directive) => !inPage.has(directive))).toEqual(["frame-ancestors"]);
  });
});
