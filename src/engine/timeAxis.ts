import { dayFromNumber, dayNumber } from "../model/partialDate";

/** A day that bears a label under the axis, with the partial date to print. */
export interface Tick {
  readonly day: number;
  /** `2026` where a year begins, else `2026-04`, or `2026-04-08` within a month. */
  readonly date: string;
}

const pad = (part: number) => String(part).padStart(2, "0");

/** The same day of another month, or that month's last day. @param day day number @param months how many later, or earlier */
export function monthsLater(day: number, months: number): number {
  const [year = 0, month = 1, date = 1] = dayFromNumber(day).split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return dayNumber(`${String(toYear).padStart(4, "0")}-${pad(toMonth)}-${pad(Math.min(date, last))}`);
}

/** The first day of a day's month. */
export function monthStart(day: number): number {
  return dayNumber(`${dayFromNumber(day).slice(0, 7)}-01`);
}

/** Days between ticks, about, and the months or days of a month that they stand at. */
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const DAYS_IN_MONTH = 30.44;
const WEEKS = [8, 15, 22];

/**
 * The ticks between two days: as many as leave `least` days between two. Whole months, quarters, half-years, years; where there is
 * room for weeks, the 8th, 15th and 22nd too.
 */
export function ticksBetween(from: number, to: number, least: number): Tick[] {
  const ticks: Tick[] = [];
  const step = MONTH_STEPS.find((months) => months * DAYS_IN_MONTH >= least) ?? 2400;
  const showsWeeks = least <= 7;
  for (let day = monthStart(from); day <= to; day = monthsLater(day, 1)) {
    const date = dayFromNumber(day);
    const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
    if (months % step === 0 && day >= from) ticks.push({ day, date: date.slice(5, 7) === "01" ? date.slice(0, 4) : date.slice(0, 7) });
    if (!showsWeeks) continue;
    for (const week of WEEKS) {
      const at = day + week - 1;
      if (at >= from && at <= to) ticks.push({ day: at, date: `${date.slice(0, 8)}${pad(week)}` });
    }
  }
  return ticks;
}
