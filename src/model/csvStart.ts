/**
 * Whether a text begins like a table with a header: two names with a comma, a semicolon or a tab between them (Excel writes what the
 * reader's country separates by), after a line that says which, if there is one. JSON never begins so.
 */
export function isCsvStart(start: string): boolean {
  return /^\uFEFF?\s*(?:sep=.\r?\n)?"?[a-z_]+"?[,;\t]"?[a-z_]/i.test(start);
}
