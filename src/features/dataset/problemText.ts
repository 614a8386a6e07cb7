import type { Problem } from "../../model/problems";

/** One problem as a line of text, to be passed on to whoever made the file. */
export function problemText(fileName: string, problem: Problem): string {
  const id = problem.id === null ? "" : ` (${problem.id})`;
  const line = problem.line === undefined ? "" : `, line ${problem.line}, column ${problem.column ?? 1}`;
  return `${fileName} ${problem.pointer || "/"}${id}${line}: found ${problem.found}, expected ${problem.expected}`;
}
