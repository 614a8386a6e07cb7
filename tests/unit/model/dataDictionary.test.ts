import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataDictionary } from "../../../src/model/dataDictionary";

const entries = dataDictionary();
const keysOf = (name: string | null) => new Map(entries.find((entry) => entry.name === name)?.keys.map((key) => [key.key, key]));

const keys = (objects: readonly object[]) => new Set(objects.flatMap((object) => Object.keys(object)));

/** All keys that occur in a value, by the kind of object that they occur in. */
function used(): Map<string | null, Set<string>> {
  const file: Record<string, object[]> & { commitments: { quantity?: object; parties: object[]; history: object[] }[] } = JSON.parse(
    readFileSync("tests/fixtures/every-key.json", "utf8"),
  );
  return new Map<string | null, Set<string>>([
    [null, keys([file])],
    ["Party", keys(file["parties"] ?? [])],
    ["Condition", keys(file["conditions"] ?? [])],
    ["Source", keys(file["sources"] ?? [])],
    ["Rate", keys(file["rates"] ?? [])],
    ["Milestone", keys(file["events"] ?? [])],
    ["Commitment", keys(file.commitments)],
    ["Quantity", keys(file.commitments.flatMap(({ quantity }) => quantity ?? []))],
    ["PartyRole", keys(file.commitments.flatMap(({ parties }) => parties))],
    ["HistoryEntry", keys(file.commitments.flatMap(({ history }) => history))],
  ]);
}

describe("dataDictionary", () => {
  it("explains every key that a file can have", () => {
    for (const [name, found] of used()) {
      const unexplained = [...found].filter((key) => !keysOf(name).has(key) && !key.startsWith("x-") && key !== "extra");
      expect([name, unexplained]).toEqual([name, []]);
    }
  });

  it("has a meaning and a type for each, and says which may be absent", () => {
    for (const { name, meaning, keys: explained } of entries) {
      expect([name, meaning]).not.toEqual([name, ""]);
      expect(explained.filter((key) => key.meaning === "" || key.type === "" || key.type === "anything")).toEqual([]);
    }
    expect(keysOf("Commitment").get("quantity")).toMatchObject({ type: "Quantity", optional: true });
    expect(keysOf("Commitment").get("history")).toMatchObject({ type: "list of HistoryEntry", optional: false });
    expect(keysOf("Quantity").get("low")?.type).toBe("number or null");
    expect(keysOf("Quantity").get("kind")?.type).toBe('"money", "troops", "equipment", "gdp-share"');
    expect(keysOf(null).get("released")?.type).toBe("date");
    expect(keysOf(null).get("schemaVersion")?.type).toBe("1");
  });
});
