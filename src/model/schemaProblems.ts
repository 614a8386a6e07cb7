import type * as z from "zod/mini";
import { describeFound, EXPECTED, isObject, quoted, valueAt } from "./problems";
import type { Path, ProblemCode, ProblemList } from "./problems";

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(EXPECTED, text);
}

function describe(issue: z.core.$ZodIssue, code: ProblemCode, value: unknown, parent: unknown): string {
  if (code === "open-range") return "null as low and as high";
  if (code === "range-order" && isObject(parent)) return `low ${String(parent["low"])}, high ${String(parent["high"])}`;
  const wantsNumber = issue.code === "invalid_type" && (issue.expected === "number" || issue.expected === "int");
  return wantsNumber && typeof value === "string" ? `the text ${quoted(value)}` : describeFound(value);
}

/** Checks a value against a part of the schema and notes its issues as problems, each with what stands there. Returns whether there were none. */
export function checkSchema(schema: z.ZodMiniType, value: unknown, path: Path, problems: ProblemList): boolean {
  const result = schema.safeParse(value);
  // A text where a list is expected is not also too short a list.
  const mistyped = new Set<string>();
  for (const issue of result.error?.issues ?? []) {
    const inside = issue.path.filter((step) => typeof step !== "symbol");
    const place = JSON.stringify(inside);
    if (mistyped.has(place)) continue;
    if (issue.code === "invalid_type") mistyped.add(place);
    // Every check in schema.ts has a code as its error; one without is a bug.
    if (!isProblemCode(issue.message)) throw new Error(`no problem code for ${issue.code} at ${inside.join(".")}`);
    problems.add(
      [...path, ...inside],
      issue.message,
      describe(issue, issue.message, valueAt(value, inside), valueAt(value, inside.slice(0, -1))),
    );
  }
  return result.success;
}
