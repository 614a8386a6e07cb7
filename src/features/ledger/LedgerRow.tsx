import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import type { Quantity } from "../../model/schema";
import type { Range } from "../../model/quantity";
import type { Line } from "../../engine/account";
import type { Conversion, SumKind } from "../../engine/money";
import { useTexts, useTracker } from "../../state/useTracker";
import { LedgerLink } from "./LedgerLink";
import { exactly, highEnd, statedFigure } from "./ledgerText";
import { useLedgerSelection } from "./useLedgerSelection";

/** The heads of the columns with figures; on phones each stands beside its figure. */
export interface Heads {
  readonly stated: string;
  readonly rate: string;
  readonly own: string;
  readonly parts: string;
  readonly counted: string;
}

interface RowProps {
  readonly line: Line;
  readonly measure: SumKind;
  readonly heads: Heads;
  /** The lines are stated in several currencies, so each rate names its own. */
  readonly isMixed: boolean;
  /** Indents a part below its whole; empty for a row that stands by itself in this ledger. */
  readonly className: string;
}

/** A commitment's way into the sum: as stated × years × rate = own figure, less what its parts count. */
export function LedgerRow({ line, measure, heads, isMixed, className }: RowProps) {
  const { t } = useI18n();
  const { conversion, own, parts, counted } = line;
  const { quantity } = useTracker().dataset.commitments[line.row] ?? {};
  return (
    <tr className={className}>
      <td>
        <LedgerLink row={line.row} />
        {quantity?.terms === "loan" ? <span className="calc">{t("ledger.loan")}</span> : null}
        {line.parent >= 0 && className === "" ? <Reduces row={line.parent} /> : null}
      </td>
      <Cell head={heads.stated}>
        <Stated quantity={quantity} conversion={conversion} />
      </Cell>
      {measure === "troops" ? null : (
        <Cell head={heads.rate} isEmpty={conversion === null || conversion.rateYear === null}>
          <Rate conversion={conversion} isMixed={isMixed} />
        </Cell>
      )}
      <Cell head={heads.own}>
        <Ends range={own} measure={measure} />
      </Cell>
      <Cell head={heads.parts} isEmpty={parts === null}>
        <Parts line={line} measure={measure} />
      </Cell>
      <Cell head={heads.counted}>
        <b>
          <Low range={counted} measure={measure} />
        </b>{" "}
        <HighEnd range={counted} measure={measure} />
        {line.exceeded ? <span className="calc">{t("ledger.exceeded")}</span> : null}
      </Cell>
    </tr>
  );
}

function Cell({ head, isEmpty = false, children }: { readonly head: string; readonly isEmpty?: boolean; readonly children: ReactNode }) {
  return (
    <td className={isEmpty ? "num none" : "num"} data-l={head}>
      {children}
    </td>
  );
}

/** For the `<link>` of a message. */
function linkTo(row: number) {
  return () => <LedgerLink row={row} />;
}

/** The whole that this row reduces, when that stands in another part of the total. */
function Reduces({ row }: { readonly row: number }) {
  const { rich } = useI18n();
  const texts = useTexts();
  return <span className="calc">{rich("ledger.reduces", { title: texts.title(row), link: linkTo(row) })}</span>;
}

function Stated({ quantity, conversion }: { readonly quantity: Quantity | undefined; readonly conversion: Conversion | null }) {
  const { t, formats } = useI18n();
  if (!quantity) return null;
  return (
    <>
      {statedFigure(quantity, formats)}
      {quantity.per === "year" && conversion ? <span className="calc">{t("ledger.times", { years: conversion.years })}</span> : null}
    </>
  );
}

function Rate({ conversion, isMixed }: { readonly conversion: Conversion | null; readonly isMixed: boolean }) {
  const { t, formats } = useI18n();
  if (conversion === null || conversion.rateYear === null) return <span className="muted">–</span>;
  const year = String(conversion.rateYear);
  return (
    <>
      {formats.rate(conversion.rate)}{" "}
      <span className="calc">
        {isMixed ? `${formats.currencySign(conversion.currency)}, ` : ""}
        {conversion.earlier ? t("ledger.rateEarlier", { year }) : year}
      </span>
    </>
  );
}

interface RangeProps {
  readonly range: Range | null;
  readonly measure: SumKind;
}

function Low({ range, measure }: RangeProps) {
  const { formats } = useI18n();
  return range ? exactly(range.low, measure, formats) : null;
}

/** What the high end says beside the low one. */
function HighEnd({ range, measure }: RangeProps) {
  const { t, formats } = useI18n();
  const end = range ? highEnd(range) : null;
  if (!range || end === null) return null;
  const value = exactly(range.high ?? 0, measure, formats);
  return (
    <span className="calc">
      {end === "open" ? t("ledger.open") : end === "to" ? t("ledger.to", { value }) : t("ledger.high", { value })}
    </span>
  );
}

function Ends({ range, measure }: RangeProps) {
  return (
    <>
      <Low range={range} measure={measure} /> <HighEnd range={range} measure={measure} />
    </>
  );
}

/** What the descendants count, taken off. */
function Parts({ line, measure }: { readonly line: Line; readonly measure: SumKind }) {
  const { t, formats } = useI18n();
  const account = useTracker().account(useLedgerSelection(), measure);
  const { parts } = line;
  if (!parts) return <span className="muted">–</span>;
  const count = account.counted.filter((row) => account.line(row).parent === line.row).length;
  return (
    <>
      <span className="calc">{t("ledger.lessParts", { count })}</span>
      {exactly(-parts.low, measure, formats)} <HighEnd range={parts} measure={measure} />
    </>
  );
}
