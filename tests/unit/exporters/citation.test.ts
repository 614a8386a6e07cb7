import { describe, expect, test } from "vitest";
import { citeCommitment, citeDataset, citeView, dateInWords } from "../../../src/exporters/citation";
import { exportFileName } from "../../../src/exporters/provenance";
import { fixtureTracker } from "./exportOf";

const { dataset } = fixtureTracker();
const seen = { link: "https://tracker.example/?q={a}_b%20c", accessed: "2026-05-02" };
const extent = { asOf: "2026-04-30", count: 3, total: 11 };

describe("how to cite", () => {
  test("the data set: publisher, title, release, licence, address, day of access", () => {
    expect(citeDataset(dataset, seen).text).toBe(
      "Observatory & Sons (2026). Who promised what [Data set, released 1 May 2026]. Licence: CC-BY-4.0. https://tracker.example/?q={a}_b%20c (accessed 2 May 2026)",
    );
  });

  test("the data set without a publisher, as the tracker's own is", () => {
    const { publisher: _, ...anonymous } = dataset;
    expect(citeDataset(anonymous, seen).text).toMatch(/^2026\. Who promised what \[/);
    expect(citeDataset(anonymous, seen).bibtex).not.toContain("author");
    expect(citeDataset(anonymous, seen).csl).not.toHaveProperty("publisher");
  });

  test("a view: how many commitments of which day, and the filters", () => {
    expect(citeView(dataset, seen, extent, ["Country: France"]).text).toContain(
      " 3 of 11 commitments as of 30 April 2026; Country: France. ",
    );
  });

  test("a commitment: within the data set", () => {
    const commitment = dataset.commitments.find((c) => c.id === "open-yearly");
    if (!commitment) throw new Error("not in the fixture");
    const { text, csl, bibtex } = citeCommitment(dataset, seen, commitment);
    expect(text).toContain("(2026). “At least one billion a year.” In: Who promised what [Data set, released 1 May 2026].");
    expect(csl).toMatchObject({
      id: "trial data/2026-2026:open-yearly",
      title: "At least one billion a year",
      "container-title": "Who promised what",
    });
    expect(bibtex).toContain("  booktitle = {{Who promised what}},");
  });

  test("BibTeX escapes what TeX would obey, its key is plain", () => {
    const cited = { ...dataset, title: "50 % of {it}: a_b & c\\d ~ #1 ^$" };
    expect(citeDataset(cited, seen).bibtex).toBe(
      [
        "@misc{trial-data-2026-2026,",
        "  title = {{50 \\% of \\{it\\}: a\\_b \\& c\\textbackslash{}d \\textasciitilde{} \\#1 \\textasciicircum{}\\$}},",
        "  author = {{Observatory \\& Sons}},",
        "  year = {2026},",
        "  version = {2026-05-01},",
        "  note = {Licence: CC-BY-4.0},",
        "  url = {https://tracker.example/?q=%7Ba%7D_b%20c},",
        "  urldate = {2026-05-02}",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("CSL-JSON has dates as parts, and as many as are known", () => {
    expect(citeDataset({ ...dataset, released: "2026-05" }, seen).csl).toEqual({
      id: "trial data/2026-2026",
      type: "dataset",
      title: "Who promised what",
      publisher: "Observatory & Sons",
      issued: { "date-parts": [[2026, 5]] },
      accessed: { "date-parts": [[2026, 5, 2]] },
      version: "2026-05",
      license: "CC-BY-4.0",
      URL: seen.link,
    });
  });

  test.each([
    ["2026-07-03", "3 July 2026"],
    ["2025-12", "December 2025"],
    ["2026", "2026"],
  ])("%s reads %s", (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });
});

describe("the file's name", () => {
  test.each([
    ["paris-declaration", "commitments_paris-declaration_2026-04-30_3-of-11.csv"],
    ["trial data/2026", "commitments_trial-data-2026_2026-04-30_3-of-11.csv"],
    ["../../etc/passwd", "commitments_etc-passwd_2026-04-30_3-of-11.csv"],
    ["Дані_1.0", "commitments_Дані_1.0_2026-04-30_3-of-11.csv"],
    ['<>:"|?*\0', "commitments_data_2026-04-30_3-of-11.csv"],
    ["", "commitments_data_2026-04-30_3-of-11.csv"],
    ["x".repeat(300), `commitments_${"x".repeat(80)}_2026-04-30_3-of-11.csv`],
  ])("of %j is one that any file system takes", (id, expected) => {
    expect(exportFileName({ ...dataset, id }, extent, "csv")).toBe(expected);
  });
});
