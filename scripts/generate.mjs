// `npm run data:generate -- --records N --seed S > file.json`: a synthetic data file on standard output.
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { syntheticData } from "./syntheticData.mjs";

const STDOUT = 1;

/** A whole number up to a million, as the data file allows; anything else ends the program. @param {string} name @param {string} text */
function numberOf(name, text) {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (name === "records" ? value <= 1_000_000 : value <= 0xffff_ffff) return value;
  console.error(`--${name} ${text}: a whole number from 0 to ${name === "records" ? "1000000" : "4294967295"} is expected`);
  return process.exit(2);
}

/**
 * `npm run` announces itself on standard output, which in a file would be two lines before the JSON: they are taken out again.
 * @returns {boolean} whether standard output is a file, in which writing starts over
 */
function startsOver() {
  const stat = fstatSync(STDOUT);
  if (!stat.isFile()) return false;
  if (process.env["npm_lifecycle_event"] === undefined || stat.size > 1000) return false;
  try {
    // Standard output cannot be read: the file behind it can, where the system says which it is.
    const file = openSync(`/proc/self/fd/${STDOUT}`, "r");
    const announcement = readFileSync(file, "utf8");
    closeSync(file);
    if (!/^\s*(?:>.*\s*)*$/.test(announcement)) return false;
  } catch {
    return false;
  }
  ftruncateSync(STDOUT, 0);
  return true;
}

/** Writes all of it, however much the reader at the other end takes at once. @param {Iterable<string>} parts */
async function write(parts) {
  if (startsOver()) {
    let position = 0;
    for (const part of parts) {
      const bytes = Buffer.from(part);
      for (let done = 0; done < bytes.length;) done += writeSync(STDOUT, bytes, done, bytes.length - done, position + done);
      position += bytes.length;
    }
    return;
  }
  for (const part of parts)
    if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once("drain", () => resolve(null)));
}

// `… | head` closes the pipe: nothing is wrong then.
process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ error) => process.exit(error.code === "EPIPE" ? 0 : 1));
const { values } = parseArgs({
  options: { records: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const [records, seed] = [numberOf("records", values.records), numberOf("seed", values.seed)];
await write(syntheticData({ records, seed }));
