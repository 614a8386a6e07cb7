import type { ReactNode } from "react";
import type { Account, Line } from "../../engine/account";
import { NO_FILTERS } from "../../engine/filters";
import { useI18n } from "../../i18n/i18n";
import { useHref, useSelection, useTexts, useTracker } from "../../state/useTracker";

/** An example is found among the money that counts on the as-of day in the whole file: the first line that shows the rule. */
function useMoney(): Account {
  const tracker = useTracker();
  const { query } = useSelection();
  return tracker.account(tracker.select({ ...query, filters: NO_FILTERS }), "money");
}

const SHOWS: Readonly<Record<string, (line: Line, parties: number) => boolean>> = {
  twice: ({ reason, exceeded, counted }) => reason === "remainder" && !exceeded && counted !== null && counted.low > 0,
  joint: ({ reason, counted }, parties) => reason === "yes" && parties > 1 && counted !== null && counted.low > 0,
  ranges: ({ own }) => own !== null && own.high === null && own.low > 0,
  money: ({ conversion, reason }) => reason === "yes" && conversion !== null && conversion.rateYear !== null && conversion.years === 1,
  yearly: ({ conversion, reason }) => reason === "yes" && conversion !== null && conversion.years > 1,
};

function Title({ row }: { readonly row: number }) {
  const texts = useTexts();
  const id = useTracker().dataset.commitments[row]?.id ?? "";
  return (
    <a href={useHref((view) => ({ ...view, commitment: id }))}>
      <bdi>{texts.title(row)}</bdi>
    </a>
  );
}

/** A worked example of a rule, with the file's own figures; none where the rule needs none or the file shows none. */
export function CountingExample({ rule }: { readonly rule: string }): ReactNode {
  const { t, rich, formats } = useI18n();
  const { partyName } = useTexts();
  const { dataset } = useTracker();
  const money = useMoney();
  const shows = SHOWS[rule];
  if (!shows) return null;
  const partiesOf = (row: number) => dataset.commitments[row]?.parties ?? [];
  const row = money.counted.find((one) => shows(money.line(one), partiesOf(one).length));
  if (row === undefined) return null;
  const { own, parts, counted, conversion } = money.line(row);
  const quantity = dataset.commitments[row]?.quantity;
  if (!own || !counted || !quantity) return null;
  const exact = formats.moneyRangeExact;
  const link = () => <Title row={row} />;
  const stated = formats.currencyRange({ low: quantity.low ?? 0, high: quantity.high }, quantity.unit);
  const words = {
    twice: () => rich("about.example.twice", { link, own: exact(own), parts: exact(parts ?? own), counted: exact(counted) }),
    joint: () =>
      rich("about.example.joint", {
        link,
        parties: formats.list(partiesOf(row).map(({ code }) => partyName(code))),
        counted: exact(counted),
      }),
    ranges: () => rich("about.example.ranges", { link, counted: exact(own) }),
    money: () =>
      rich("about.example.money", {
        link,
        stated,
        rate: formats.rate(conversion?.rate ?? 1),
        year: String(conversion?.rateYear ?? ""),
        own: exact(own),
      }),
    yearly: () => rich("about.example.yearly", { link, stated, years: conversion?.years ?? 1, own: exact(own) }),
  }[rule];
  return (
    <p className="note about-example">
      <b>{t("about.example.head")}</b> {words?.()}
    </p>
  );
}
