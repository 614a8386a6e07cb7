// `npm run data`: checks the data file and writes what is published beside it; with --check it writes nothing.
// Node 20 does not run TypeScript: Vite, which is there anyway, loads publishData.ts.
import { runnerImport } from "vite";

const { module } = await runnerImport("./scripts/publishData.ts", { configFile: false, logLevel: "error" });
const check = process.argv.includes("--check");
const lines = module.publish({ check });
for (const line of lines) console.error(line);
console.log(
  lines.length > 0
    ? "The data file is not in order."
    : check
      ? "The data file and what is published beside it are in order."
      : "Published.",
);
process.exitCode = lines.length > 0 ? 1 : 0;
