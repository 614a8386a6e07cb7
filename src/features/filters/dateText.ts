import { isPartialDate, lastDay } from "../../model/partialDate";

/** What a typed text means so far. `incomplete`: it can still become a date. */
export type DateText =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "incomplete" }
  | { readonly kind: "no-month"; readonly month: number }
  | { readonly kind: "no-day"; readonly month: string; readonly days: number }
  | { readonly kind: "not-a-date" };

const BEGINNING = /^\d{1,4}$|^\d{4}-\d{0,2}$|^\d{4}-\d{2}-\d{0,2}$/;

/**
 * Reads a date as typed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (contract section 1), blanks around it ignored. A month or day that does
 * not exist is told as such; `no-day` names the month as a partial date and how many days it has.
 */
export function readDate(text: string): DateText {
  const typed = text.trim();
  if (typed === "") return { kind: "empty" };
  const exists: boolean = isPartialDate(typed);
  if (exists) return { kind: "value", value: typed };
  if (!BEGINNING.test(typed) || typed.startsWith("0")) return { kind: "not-a-date" };
  const [, month = "", day = ""] = typed.split("-");
  if (month.length === 2 && month !== "00" && !isPartialDate(typed.slice(0, 7))) return { kind: "no-month", month: Number(month) };
  if (month === "00") return { kind: "no-month", month: 0 };
  if (day.length < 2) return { kind: "incomplete" };
  const inMonth = typed.slice(0, 7);
  return { kind: "no-day", month: inMonth, days: Number(lastDay(inMonth).slice(8)) };
}
