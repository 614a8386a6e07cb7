import * as fc from "fast-check";
import { expect, it } from "vitest";
import { clusterMarks, nearestCluster } from "../../../src/ui/charts/clusterMarks";
import { gridLines, spread } from "../../../src/ui/charts/StackedSteps";

const places = fc
  .array(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 })
  .map((all) => all.toSorted((a, b) => a - b).map((at) => ({ at })));

it("no two marks that are drawn overlap, and none is lost", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 100 }), (items, least) => {
      const clusters = clusterMarks(items, least);
      expect(clusters.flatMap((cluster) => cluster.items)).toEqual(items);
      clusters.slice(1).forEach((cluster, i) => expect(cluster.at - (clusters[i]?.at ?? 0)).toBeGreaterThanOrEqual(least));
      for (const { at, end, items: own } of clusters) expect([at, end]).toEqual([own[0]?.at, own.at(-1)?.at]);
    }),
  );
});

it("finds the mark nearest to a place", () => {
  const clusters = clusterMarks([{ at: 0 }, { at: 50 }, { at: 100 }], 10);
  expect([-5, 24, 26, 80, 500].map((at) => nearestCluster(clusters, at))).toEqual([0, 0, 1, 2, 2]);
  expect(nearestCluster([], 3)).toBe(-1);
});

it("draws at most four grid lines, at round numbers", () => {
  expect(gridLines(266)).toEqual([100, 200]);
  expect(gridLines(3)).toEqual([1, 2, 3]);
  expect(gridLines(3000)).toEqual([1000, 2000, 3000]);
  for (let most = 1; most < 5000; most += 37) expect(gridLines(most).length).toBeLessThanOrEqual(4);
});

it("keeps end labels apart and in their order, within the chart", () => {
  const placed = spread([270, 268, 266, 150, 20, 19, 18], 17, 272);
  placed.slice(1).forEach((y, i) => expect((placed[i] ?? 0) - y).toBeGreaterThanOrEqual(17));
  expect(Math.max(...placed)).toBeLessThanOrEqual(272);
  expect(Math.min(...placed)).toBeGreaterThanOrEqual(12);
});
