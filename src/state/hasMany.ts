import type { Dataset } from "../model/schema";

/** Above so many commitments, what the page asks of a file first takes long enough to be noticed. */
const MANY = 10_000;

/** Whether a file has so many commitments that showing it is done piece by piece. */
export function hasMany({ commitments }: Dataset): boolean {
  return commitments.length > MANY;
}
