import type { Problem } from "../../model/problems";

/** One problem as a line of text. */
function lineOf(fileName: string, problem: Problem): string {
  const id = problem.id === null ? "" : ` (${problem.id})`;
  const line = problem.line === undefined ? "" : `, line ${problem.line}, column ${problem.column ?? 1}`;
  return `${fileName} ${problem.pointer || "/"}${id}${line}: found ${problem.found}, expected ${problem.expected}`;
}

/**
 * The problems of a file, a line each, to be passed on to whoever made it; where there are more than are listed, the first line says so.
 * @param count how many problems there are in all
 */
export function problemText(fileName: string, problems: readonly Problem[], count: number): string {
  const lines = problems.map((problem) => lineOf(fileName, problem));
  return (count > lines.length ? [`${fileName}: the first ${lines.length} of ${count} problems`, ...lines] : lines).join("\n");
}
