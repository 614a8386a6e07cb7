/**
 * The days that exist, as a pattern for the published JSON Schema: there no code can ask `isPartialDate`, and both agree
 * (held by a test). Leap years are those divisible by 4, but by 100 only if by 400.
 */
const MONTH = "(?:0[1-9]|1[0-2])";
const UP_TO_28 = "(?:0[1-9]|1\\d|2[0-8])";
const DAY = `(?:${MONTH}-${UP_TO_28}|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)`;
const LEAP_YEAR = "(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)";

export const PARTIAL_DATE_PATTERN = `^(?:[1-9]\\d{3}(?:-(?:${MONTH}|${DAY}))?|${LEAP_YEAR}-02-29)$`;
