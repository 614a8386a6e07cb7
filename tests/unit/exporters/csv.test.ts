import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvParts, toCsv } from "../../../src/exporters/csv";
import { COLUMNS, type ExportSelection } from "../../../src/exporters/rows";
import { exportOf, fixtureTracker } from "./exportOf";

const HEADER =
  "id,title,summary,category,component,countries,country_names,lead,status,status_date,first_date,due,conditions,conditions_unmet,quantity_kind,low,high,unit,as_stated,terms,from,to,per,base_low,base_high,base_currency,rate_year,counted,counted_low,counted_high,part_of,overlaps,disputed,source_titles,source_urls,data_id,data_released,as_of";

function csvOf(input: ExportSelection): string {
  return [...csvParts(input)].join("");
}

/** The export's rows by commitment and column, read back as a spreadsheet would. */
function readBack(input: ExportSelection): Map<string, Record<string, string>> {
  const { data, errors } = Papa.parse<Record<string, string>>(csvOf(input), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return new Map(data.map((record) => [record["id"] ?? "", record]));
}

const tracker = fixtureTracker();
const all = exportOf(tracker);

describe("the CSV as a file", () => {
  test("is RFC 4180 to the byte: CRLF after every record, quotes doubled, line breaks kept in quotes, no BOM", () => {
    const input = exportOf(tracker, { filters: { country: ["EU"] }, sort: { key: "title", descending: false } });
    const bytes = new TextEncoder().encode(csvOf(input));
    const expected = [
      HEADER,
      `plan,"'=1+1 is a title","A plan, ""in two parts"".\nOver two lines.",aid,first-part,FR; EU,France; European Union,FR,active,2026-04,2025,no,ceasefire; vote,ceasefire,money,2500000000,3000000000,EUR,€2.5–3 bn,loan,2025,2027,,2500000000,3000000000,EUR,,yes,2500000000,3000000000,,open-yearly; elsewhere,Whether it is new.,"First report | Second ""report"", with | bar | =HYPERLINK(""https://evil.example"")",https://one.example/a; https://two.example/(b)?x=1|2; https://three.example/,trial data/2026,2026-05-01,2026-04-30`,
      "share,A share of GDP,Proposed.,aid,,EU,European Union,,proposed,2026-03,2026-03,,vote,,gdp-share,0.25,0.25,%,,,,,year,,,,,status,,,,,,First report,https://one.example/a,trial data/2026,2026-05-01,2026-04-30",
      "",
    ].join("\r\n");
    expect(Buffer.from(bytes).toString("hex")).toBe(Buffer.from(expected, "utf8").toString("hex"));
  });

  test("has its header, and nothing else, when no commitment is selected", () => {
    expect(csvOf(exportOf(tracker, { filters: { q: "no such words anywhere" } }))).toBe(`${HEADER}\r\n`);
  });

  test("holds the selected rows alone, in the order on screen", () => {
    const byAmount = exportOf(tracker, { filters: { category: ["aid"] }, sort: { key: "amount", descending: true } });
    expect([...readBack(byAmount).keys()]).toEqual(["open-yearly", "plan", "part", "refused", "up-to", "no-rate", "share"]);
  });

  test("is the same whether it is written in one piece or in many", () => {
    const order = Array.from({ length: 2500 }, (_, i) => i % 10);
    const parts = [...csvParts({ ...all, order })];
    expect(parts.length).toBeGreaterThan(3);
    expect(Papa.parse<string[]>(parts.join(""), { skipEmptyLines: true }).data).toHaveLength(2501);
  });
});

describe("each column", () => {
  const rows = readBack(all);
  const cells = (name: string) =>
    Object.fromEntries([...rows].map(([id, record]) => [id, record[name]]).filter(([, value]) => value !== ""));

  test("stands where the contract puts it, with a type and a description", () => {
    expect(COLUMNS.map((c) => c.name).join(",")).toBe(HEADER);
    expect(COLUMNS.filter((c) => c.description === "")).toEqual([]);
  });

  test.each([
    ["countries", { plan: "FR; EU", soldiers: "GB; FR" }],
    ["country_names", { plan: "France; European Union", soldiers: "United Kingdom; France" }],
  ])("%s names each party once, in the file's order and language", (name, expected) => {
    expect(cells(name)).toMatchObject(expected);
  });

  test("lead names the parties that lead, none where none does", () => {
    expect(cells("lead")).toEqual({ plan: "FR", "open-yearly": "GB", "no-rate": "NO", refused: "GB", soldiers: "GB; FR" });
  });

  test("status and status_date are those of the as-of date, first_date is as given", () => {
    expect([rows.get("plan")?.["status"], rows.get("plan")?.["status_date"], rows.get("plan")?.["first_date"]]).toEqual([
      "active",
      "2026-04",
      "2025",
    ]);
    const earlier = readBack(exportOf(tracker, { asOf: "2026-01-06" })).get("plan");
    expect([earlier?.["status"], earlier?.["status_date"], earlier?.["first_date"], earlier?.["as_of"]]).toEqual([
      "signed",
      "2026-01-06",
      "2025",
      "2026-01-06",
    ]);
  });

  test("due is empty where nothing is promised", () => {
    expect(cells("due")).toEqual({
      plan: "no",
      part: "yes",
      "open-yearly": "yes",
      "up-to": "no",
      "no-rate": "yes",
      soldiers: "no",
      tanks: "yes",
      words: "yes",
    });
  });

  test("conditions_unmet leaves out what is met, or taken as met", () => {
    expect(cells("conditions_unmet")).toEqual({ plan: "ceasefire", "up-to": "ceasefire", refused: "ceasefire", soldiers: "ceasefire" });
    const scenario = readBack(exportOf(tracker, { met: ["ceasefire"] }));
    expect([scenario.get("plan")?.["conditions_unmet"], scenario.get("plan")?.["due"]]).toEqual(["vote", "no"]);
    expect([scenario.get("soldiers")?.["conditions_unmet"], scenario.get("soldiers")?.["due"]]).toEqual(["", "yes"]);
  });

  test("the figure stands as in the file, an open end is empty", () => {
    expect(cells("quantity_kind")).toEqual({
      plan: "money",
      part: "money",
      "open-yearly": "money",
      "up-to": "money",
      "no-rate": "money",
      refused: "money",
      soldiers: "troops",
      tanks: "equipment",
      share: "gdp-share",
    });
    expect([cells("low")["up-to"], cells("high")["up-to"], cells("low")["open-yearly"], cells("high")["open-yearly"]]).toEqual([
      undefined,
      "10000000.5",
      "1000000000",
      undefined,
    ]);
    expect(cells("per")).toEqual({ "open-yearly": "year", share: "year" });
    expect([cells("from")["plan"], cells("to")["plan"], cells("terms")["plan"], cells("as_stated")["plan"]]).toEqual([
      "2025",
      "2027",
      "loan",
      "€2.5–3 bn",
    ]);
  });

  test("base_low and base_high are its own money in the base currency, all years together, before remainders", () => {
    expect(cells("base_low")).toEqual({ plan: "2500000000", part: "85343900.26", "open-yearly": "3000000000", refused: "100" });
    expect(cells("base_high")).toEqual({ plan: "3000000000", part: "85343900.26", "up-to": "10000000.5", refused: "100" });
  });

  test("base_currency stands beside all money, rate_year where a rate was used: the nearest earlier year's here", () => {
    expect(Object.keys(cells("base_currency")).toSorted()).toEqual(["no-rate", "open-yearly", "part", "plan", "refused", "up-to"]);
    expect(cells("rate_year")).toEqual({ part: "2024" });
  });

  test("counted says yes, remainder, or why not", () => {
    expect(cells("counted")).toEqual({
      plan: "remainder",
      part: "yes",
      "open-yearly": "yes",
      "up-to": "yes",
      "no-rate": "no-rate",
      refused: "status",
      soldiers: "yes",
      tanks: "kind",
      share: "status",
      words: "no-figure",
    });
  });

  test("counted_low of a counted “up to” is 0, counted_high of an “at least” is empty", () => {
    expect(cells("counted_low")).toEqual({
      plan: "2414656099.74",
      part: "85343900.26",
      "open-yearly": "3000000000",
      "up-to": "0",
      soldiers: "10000",
    });
    expect(cells("counted_high")).toEqual({ plan: "2914656099.74", part: "85343900.26", "up-to": "10000000.5", soldiers: "15000" });
  });

  test("part_of, overlaps and disputed are the file's own, even where the file does not hold the other", () => {
    expect([cells("part_of"), cells("overlaps"), cells("disputed")]).toEqual([
      { part: "plan" },
      { plan: "open-yearly; elsewhere" },
      { plan: "Whether it is new." },
    ]);
  });

  test("sources stand once each, in the order of first citation", () => {
    expect(cells("source_titles")["plan"]).toBe('First report | Second "report", with | bar | =HYPERLINK("https://evil.example")');
    expect(cells("source_urls")["plan"]).toBe("https://one.example/a; https://two.example/(b)?x=1|2; https://three.example/");
  });

  test("every row names the data, its release and the day", () => {
    for (const record of rows.values())
      expect([record["data_id"], record["data_released"], record["as_of"]]).toEqual(["trial data/2026", "2026-05-01", "2026-04-30"]);
  });
});

describe("cells that a spreadsheet could run", () => {
  test.each(["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])(
    "a text that begins with %j gets a leading apostrophe",
    (sign) => {
      expect(toCsv([[`${sign}1+1`, "x"]])).toBe(`"'${sign}1+1",x\r\n`);
    },
  );

  test.each(["1=1", "a-b", " =1", "'=1", "a\n=1", "€5", "−5"])("%j is left as it is", (text) => {
    expect(Papa.parse<string[]>(toCsv([[text, "x"]])).data[0]?.[0]).toBe(text);
  });

  test.each([
    [2500000000, "2500000000"],
    [70028400.5, "70028400.5"],
    [-5, "-5"],
    [0, "0"],
    [1.5e21, "1500000000000000000000"],
    [1e21, "1000000000000000000000"],
    [2.5e-7, "0.00000025"],
    [1e-7, "0.0000001"],
  ])("the number %d is plain: %s", (value, expected) => {
    expect(toCsv([[value]])).toBe(`${expected}\r\n`);
  });
});
