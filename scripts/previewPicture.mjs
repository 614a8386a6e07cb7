// `npm run preview-picture`: draws public/preview.png, which a link to the tracker is shown with elsewhere, from the data file's figures.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";
import { findBrowser } from "./browser.mjs";

/** @param {string} file */
const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: "error" })).module;
const { previewSvg, previewMark, PREVIEW_SIZE } = await load("./scripts/previewSvg.ts");
const { withText } = await load("./scripts/pngText.ts");
const { parseDataset } = await load("./src/model/parseDataset.ts");

const result = parseDataset(readFileSync("public/data/commitments.json", "utf8"));
if (!result.ok) throw new Error("The data file is not in order: run npm run data.");
const svg = previewSvg(result.dataset);

/** @param {string} family @param {string} file */
const face = (family, file) => {
  const font = readFileSync(`node_modules/@fontsource-variable/${file}`).toString("base64");
  return `@font-face{font-family:'${family}';font-weight:200 900;src:url(data:font/woff2;base64,${font})}`;
};
const styles = [
  face("Source Serif 4 Variable", "source-serif-4/files/source-serif-4-latin-wght-normal.woff2"),
  face("Source Sans 3 Variable", "source-sans-3/files/source-sans-3-latin-wght-normal.woff2"),
  "body{margin:0}svg{display:block}",
];

const browser = await chromium.launch(findBrowser() ?? {});
const page = await browser.newPage({ viewport: PREVIEW_SIZE });
await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styles.join("")}</style>${svg}`);
await page.evaluate(() => document.fonts.ready);
const png = await page.screenshot({ type: "png" });
await browser.close();
writeFileSync("public/preview.png", withText(png, "Source", previewMark(svg)));
console.log("Drawn: public/preview.png");
