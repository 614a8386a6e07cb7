import { checkLarge } from "../../src/data/checkLarge";
import { largeDataset } from "../../src/data/largeFile";
import { createTracker } from "../../src/engine/tracker";

/** The tracker's reader of large files without its worker, for comparison: `npm run measure:opening` times it beside the built page. */
document.querySelector("input")?.addEventListener("change", async ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  const output = document.querySelector("output");
  if (!file || !output) return;
  const from = performance.now();
  const checked = checkLarge(new Uint8Array(await file.arrayBuffer()), file.name);
  const { total } = checked.ok ? createTracker(largeDataset(checked.file)) : { total: 0 };
  output.dataset["seconds"] = String((performance.now() - from) / 1000);
  output.textContent = `${total} commitments`;
});
