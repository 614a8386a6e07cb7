import { memo, useMemo } from "react";
import { useI18n } from "../../i18n/i18n";
import { type Columns, firstDayOf } from "../../engine/columns";
import { dayFromNumber, yearOf } from "../../model/partialDate";
import { useActions, useTracker, useViewState } from "../../state/useTracker";
import { readAmount } from "./amountText";
import { readDate } from "./dateText";
import { RangeField, type Reading } from "./RangeField";

/** How long an amount rests before it counts: on its way to "500m" it is 5, which would empty the page for a moment. */
const AMOUNT_PAUSE = 500;

/** The first and last year in which a history of the file begins, as examples in the empty fields. */
function firstAndLastYear({ rows, steps }: Columns): readonly [number, number] | null {
  if (rows === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < rows; row++) {
    const day = firstDayOf(steps, row);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return [yearOf(dayFromNumber(first)), yearOf(dayFromNumber(last))];
}

const DateFields = memo(function DateFields() {
  const { t, formats } = useI18n();
  const { columns } = useTracker();
  const { setRange } = useActions();
  const from = useViewState((view) => view.filters.from);
  const to = useViewState((view) => view.filters.to);
  const years = useMemo(() => firstAndLastYear(columns), [columns]);

  const read = (text: string): Reading<string> => {
    const date = readDate(text);
    switch (date.kind) {
      case "empty":
        return { kind: "value", value: null };
      case "value":
        return date;
      case "no-month":
        return { kind: "problem", problem: t("filters.dates.noMonth", { month: date.month }) };
      case "no-day":
        return { kind: "problem", problem: t("filters.dates.noDay", { month: formats.date(date.month), days: date.days }) };
      default:
        return { kind: date.kind === "incomplete" ? "incomplete" : "problem", problem: t("filters.dates.shape") };
    }
  };
  const field = (key: "from" | "to", value: string | null, placeholder: string) => (
    <RangeField
      label={t(`filters.names.${key}`)}
      placeholder={placeholder}
      value={value}
      shown={value ?? ""}
      read={read}
      pause={0}
      onSet={(date) => setRange(key, date)}
    />
  );
  return (
    <fieldset className="facet">
      <legend>{t("filters.dates.legend")}</legend>
      <div className="pair">
        {field("from", from, t("filters.dates.fromPlaceholder", { year: String(years?.[0] ?? "") }))}
        {field("to", to, t("filters.dates.toPlaceholder", { year: String(years?.[1] ?? "") }))}
      </div>
    </fieldset>
  );
});

const AmountFields = memo(function AmountFields() {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const { setRange } = useActions();
  const min = useViewState((view) => view.filters.min);
  const max = useViewState((view) => view.filters.max);

  const read = (text: string): Reading<number> => {
    const amount = readAmount(text, formats.lang);
    if (amount.kind === "empty") return { kind: "value", value: null };
    return amount.kind === "value" ? amount : { kind: "incomplete", problem: t("filters.amounts.shape") };
  };
  // The compact form only where it says the same amount, rounded nowhere.
  const shown = (amount: number | null): string => {
    if (amount === null) return "";
    const compact = formats.money(amount * 100);
    const again = readAmount(compact, formats.lang);
    return again.kind === "value" && again.value === amount ? compact : formats.count(amount);
  };
  const field = (key: "min" | "max", value: number | null, placeholder: string) => (
    <RangeField
      label={t(`filters.names.${key}`)}
      placeholder={placeholder}
      value={value}
      shown={shown(value)}
      read={read}
      pause={AMOUNT_PAUSE}
      onSet={(amount) => setRange(key, amount)}
    />
  );
  return (
    <fieldset className="facet">
      <legend>{t("filters.amounts.legend", { currency: formats.currencySign(dataset.baseCurrency) })}</legend>
      <div className="pair">
        {field("min", min, t("filters.amounts.fromPlaceholder"))}
        {field("max", max, t("filters.amounts.toPlaceholder"))}
      </div>
    </fieldset>
  );
});

/** When a commitment was first promised, and how much money it states: both ends of both ranges. */
export function RangeFields() {
  return (
    <>
      <DateFields />
      <AmountFields />
    </>
  );
}
