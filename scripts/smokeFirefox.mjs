// Walks through every view of the built page in Firefox (`npm run smoke:firefox`) and fails where one does not draw or the browser complains
// of the page. Speaks Marionette, Firefox's own remote control, over a plain socket. Where no Firefox is installed it says so and ends.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serveBuilt } from "./serveBuilt.mjs";

const STOPS = [
  "",
  "?country=FR",
  "?view=compare",
  "?view=map",
  "?view=timeline&since=2026-01-01",
  "?view=conditions&met=ceasefire-in-force",
  "?view=about",
  "?commitment=no-nansen-programme",
  "?ledger=money",
  "?q=nothing-has-this-word",
  "?embed=countries",
  "?lang=uk&theme=dark",
];
/** In the page: how far it is, and what is missing in it. */
const STATE = `return { ready: document.documentElement.dataset.ready ?? "", heading: document.querySelector("h1, h2")?.textContent ?? "",
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth };`;
/** In the browser: the errors of scripts and styles since the last time, of the page alone. */
const COMPLAINTS = `const heard = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError);
  Services.console.reset();
  return heard.filter((one) => !(one.flags & Ci.nsIScriptError.warningFlag) && one.sourceName.startsWith("http"))
    .map((one) => one.errorMessage + " (" + one.sourceName + ":" + one.lineNumber + ")");`;

/** @param {number} milliseconds */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @template T @param {() => T | Promise<T>} look @param {string} what @returns {Promise<NonNullable<T>>} the first answer that is not empty */
async function until(look, what) {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await look();
    if (answer) return answer;
    await wait(100);
  }
  throw new Error(`Waited a minute in vain: ${what}`);
}

/** Firefox's remote control: a command and its answer are arrays in JSON, each with its length before it. @param {number} port */
async function connect(port) {
  const socket = createConnection({ host: "127.0.0.1", port });
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (fault: Error) => void }>} */
  const waiting = new Map();
  let received = Buffer.alloc(0);
  socket.on("data", (piece) => {
    received = Buffer.concat([received, piece]);
    for (let colon = received.indexOf(":"); colon > 0; colon = received.indexOf(":")) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(String(received.subarray(colon + 1, end)));
      received = received.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, fault, result] = message;
      if (fault) waiting.get(id)?.reject(new Error(`${fault.error}: ${fault.message}`));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  let last = 0;
  /** @param {string} name @param {object} [parameters] @returns {Promise<any>} */
  const send = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { send, close: () => socket.destroy() };
}

/** @param {Awaited<ReturnType<typeof connect>>} firefox @param {string} url @returns {Promise<string[]>} what is wrong */
async function faultsAt({ send }, url) {
  await send("WebDriver:Navigate", { url });
  const state = await until(async () => {
    const { value } = await send("WebDriver:ExecuteScript", { script: STATE, args: [] });
    return value.ready && value;
  }, `${url} is not ready`);
  await send("Marionette:SetContext", { value: "chrome" });
  const { value: complaints } = await send("WebDriver:ExecuteScript", { script: COMPLAINTS, args: [] });
  await send("Marionette:SetContext", { value: "content" });
  return [
    ...complaints,
    ...(state.ready === "true" ? [] : ["the view could not be drawn"]),
    ...(state.heading === "" ? ["no heading"] : []),
    ...(state.wide ? ["scrolls sideways"] : []),
  ];
}

const { values } = parseArgs({
  options: { dist: { type: "string", default: "dist" }, pictures: { type: "string" }, width: { type: "string", default: "1280" } },
});
const program = ["firefox-esr", "firefox"].find((name) => spawnSync(name, ["--version"]).status === 0);
if (!program) {
  console.log("No Firefox on this machine: nothing was tried.");
  process.exit(0);
}
if (!existsSync(join(values.dist, "index.html"))) throw new Error(`${values.dist} holds no built page: npm run build`);
if (values.pictures) mkdirSync(values.pictures, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), "smoke-firefox-"));
writeFileSync(join(profile, "user.js"), 'user_pref("marionette.port", 0);\nuser_pref("ui.prefersReducedMotion", 1);\n');
const site = await serveBuilt(values.dist);
const browser = spawn(
  program,
  [
    "--headless",
    "--marionette",
    "--remote-allow-system-access",
    "--no-remote",
    "--profile",
    profile,
    `--width=${values.width}`,
    "--height=900",
  ],
  { stdio: "ignore" },
);
const portFile = join(profile, "MarionetteActivePort");
let failed = 0;
try {
  const port = Number(await until(() => existsSync(portFile) && readFileSync(portFile, "utf8"), "Firefox does not start"));
  const firefox = await connect(port);
  await firefox.send("WebDriver:NewSession", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await firefox.send("WebDriver:SetWindowRect", { width: Number(values.width), height: 900 });
  for (const [at, stop] of STOPS.entries()) {
    const faults = await faultsAt(firefox, `${site.url}${stop}`);
    console.log(`${faults.length === 0 ? "good" : "FAULT"}  ${stop || "front page"}`);
    for (const fault of faults) console.log(`       ${fault}`);
    failed += faults.length;
    if (values.pictures) {
      const { value } = await firefox.send("WebDriver:TakeScreenshot", { full: true });
      writeFileSync(join(values.pictures, `${at}.png`), Buffer.from(value, "base64"));
    }
  }
  firefox.close();
} finally {
  browser.kill();
  await site.stop();
  await wait(500);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = failed > 0 ? 1 : 0;
