/** Whether a text begins like the header of an export. */
export function isCsvStart(start: string): boolean {
  return /^\uFEFF?"?id"?,/.test(start);
}
