/** The nine statuses, in the order of contract section 1: the ladder first, then what is off it. */
export const STATUSES = ["proposed", "pledged", "signed", "allocated", "active", "fulfilled", "stalled", "withdrawn", "declined"] as const;

export type Status = (typeof STATUSES)[number];

/** The rungs of the ladder, firmest first. */
export const RUNGS: readonly Status[] = ["fulfilled", "active", "allocated", "signed", "pledged", "proposed"];
/** What stands off the ladder. */
export const OFF_LADDER: readonly Status[] = ["stalled", "withdrawn", "declined"];

/** Whether `text` is one of the nine statuses. */
export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}

/**
 * Whether a commitment of this status is a promise: it is due or waits, and sums of money and troops take it.
 * Contract section 2: `proposed`, `withdrawn` and `declined` promise nothing.
 */
export function isPromise(status: Status): boolean {
  return status !== "proposed" && status !== "withdrawn" && status !== "declined";
}
