// `npm run map`: draws the map's shapes from the atlas and writes them where the app loads them from.
import { writeFileSync } from "node:fs";
import { runnerImport } from "vite";

const { module } = await runnerImport("./scripts/mapSheets.ts", { configFile: false, logLevel: "error" });
for (const [name, text] of Object.entries(module.drawSheets())) writeFileSync(`src/ui/charts/${name}.json`, text);
console.log("The map is drawn.");
