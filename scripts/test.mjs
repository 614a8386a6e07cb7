// Runs every check and every test, all of them even when one fails, and closes with one line: `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "commitment-tracker-"));
const windows = process.platform === "win32";

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
  console.log(`\n> ${command} ${args.join(" ")}`);
  return spawnSync(command, args, { stdio: "inherit", shell: windows, env: { ...process.env, ...env } }).status === 0;
}

/** A step without tests of its own counts as one. @param {boolean} passed */
const asOne = (passed) => ({ passed: Number(passed), failed: Number(!passed) });

/**
 * The tests in a report; a run that failed without a failing test (it could not start, say) counts as one failure.
 * @param {boolean} ok @param {() => { passed: number, failed: number }} read
 */
function fromReport(ok, read) {
  try {
    const counts = read();
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} project */
function vitest(project) {
  const file = join(reports, `${project}.json`);
  const ok = run("npx", ["vitest", "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  return fromReport(ok, () => {
    const report = JSON.parse(readFileSync(file, "utf8"));
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  });
}

function playwright() {
  const file = join(reports, "e2e.json");
  const ok = run("npx", ["playwright", "test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return fromReport(ok, () => {
    const { stats } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
}

const steps = [
  () => asOne(run("node", ["scripts/browser.mjs"])),
  ...["typecheck", "lint", "format:check", "unused", "data:check"].map((script) => () => asOne(run("npm", ["run", "--silent", script]))),
  () => vitest("unit"),
  () => vitest("browser"),
  () => asOne(run("npx", ["vite", "build", "--logLevel", "warn"])),
  () => asOne(run("npx", ["size-limit"])),
  () => playwright(),
];
const totals = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = step();
  totals.passed += passed;
  totals.failed += failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
