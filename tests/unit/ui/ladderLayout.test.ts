import { describe, expect, test } from "vitest";
import { ladderAt, ladderLayout, NUMBER } from "../../../src/ui/charts/ladderLayout";

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const RUNGS = ["Fulfilled", "Withdrawn"];
const TOPS = [5, 52, 22, 23];

describe("the ladder's layout", () => {
  test.each([
    [["Monitoring", "Aid", "Force", "Binding"], RUNGS],
    [
      ["Surveillance", "Aide", "Force", "Garanties"],
      ["En cours", "Proposé"],
    ],
    [["Моніторинг", "Допомога", "Сили", "Гарантії"], ["Запропоновано"]],
  ])("fills any width and gives each head, bar and number its room, in one unit: %s", (heads, rungs) => {
    const layout = ladderLayout(heads, TOPS, rungs);
    expect(layout.least).toBeLessThan(24.8);
    for (const width of [layout.least, 26.5, 44, 60]) {
      const { unit, columns } = ladderAt(layout, width);
      expect(layout.rungs + sum(columns)).toBeCloseTo(width, 6);
      columns.forEach((column, i) => {
        expect(column).toBeGreaterThanOrEqual(layout.columns[i]?.least ?? Infinity);
        expect(column + 1e-9).toBeGreaterThanOrEqual(NUMBER + (TOPS[i] ?? 0) * unit);
      });
      expect(unit).toBeGreaterThan(0);
    }
    expect(ladderAt(layout, 44).unit * 52).toBeGreaterThan(6);
  });

  test("scrolls rather than squeezes twelve columns, and breaks a word without end", () => {
    const labels = Array.from({ length: 12 }, (_, i) => `Reconstruction ${i}`);
    const ten = labels.map(() => 10);
    const { least } = ladderLayout(labels, ten, RUNGS);
    expect(least).toBeGreaterThan(60);
    expect(ladderLayout(["x".repeat(500)], [1], RUNGS).least).toBeLessThan(20);
  });

  test("stands with nothing in it", () => {
    const layout = ladderLayout(["Aid"], [0], []);
    expect(layout.limits).toEqual([]);
    const { unit, columns } = ladderAt(layout, 20);
    expect([unit, layout.rungs + sum(columns)]).toEqual([0, 20]);
  });
});
