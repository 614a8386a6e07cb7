// Plain JavaScript that loads publishData.ts when it is needed: a config that imports TypeScript of the app makes Vite warn.
import { runnerImport } from "vite";

/**
 * Fails the build where the data file, a translation or what is published beside them is not in order, with place, found and expected.
 * @returns {import("vite").Plugin}
 */
export function dataInOrder() {
  return {
    name: "data-in-order",
    apply: "build",
    async buildStart() {
      const { module } = await runnerImport("./scripts/publishData.ts", { configFile: false, logLevel: "error" });
      const lines = module.publish({ check: true });
      // Without a stack: the fault lies in the data.
      if (lines.length > 0) this.error({ message: lines.join("\n"), stack: "" });
    },
  };
}
