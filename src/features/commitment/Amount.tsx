import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import type { Quantity } from "../../model/schema";
import type { Line } from "../../engine/account";
import { isWebAddress } from "./isWebAddress";
import { useSelection, useTexts, useTracker } from "../../state/useTracker";
import type { CommitmentProps } from "./CommitmentDialog";

/** The figure as the sources state it, and for money what it is in the base currency, at which rate. */
export function Amount({ row, commitment }: CommitmentProps) {
  const { t } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const texts = useTexts();
  const { quantity } = commitment;
  if (!quantity) {
    return (
      <div>
        <dt>{t("commitment.amount")}</dt>
        <dd>
          <span className="nofig">{t("common.noFigure")}</span>
          <br />
          <span className="muted">{t("commitment.noFigureNote")}</span>
        </dd>
      </div>
    );
  }
  const asStated = texts.asStated(row);
  const line = tracker.account(selection, quantity.kind === "troops" ? "troops" : "money").line(row);
  return (
    <div>
      <dt>{t(`commitment.figure.${quantity.kind}`)}</dt>
      <dd>
        {quantity.kind === "money" ? <Money quantity={quantity} line={line} /> : <Plain row={row} quantity={quantity} line={line} />}
        <span className="muted">
          {asStated === null ? null : `${t("commitment.asStated", { text: asStated })} `}
          {quantity.kind === "money" ? <Conversion quantity={quantity} line={line} /> : null}
        </span>
      </dd>
    </div>
  );
}

/** The years of a figure in words; empty without any. */
function usePeriod() {
  const { t } = useI18n();
  return ({ from, to, per }: Quantity): string => {
    const words = per === "year" ? [t("commitment.perYear")] : [];
    if (from !== undefined && from === to) words.push(String(from));
    else if (from !== undefined && to !== undefined) words.push(t("commitment.period", { from: String(from), to: String(to) }));
    else if (from !== undefined) words.push(t("commitment.fromYear", { from: String(from) }));
    else if (to !== undefined) words.push(t("commitment.toYear", { to: String(to) }));
    return words.join(", ");
  };
}

interface FigureProps {
  readonly quantity: Quantity;
  readonly line: Line;
}

function Money({ quantity, line }: FigureProps) {
  const { formats } = useI18n();
  const { dataset } = useTracker();
  const period = usePeriod();
  const stated = [formats.currencyRange(quantity, quantity.unit), period(quantity)].filter((words) => words !== "").join(", ");
  const isPlainBase = quantity.unit === dataset.baseCurrency && quantity.per !== "year";
  return (
    <>
      {line.own ? (
        <>
          <span className="v">{formats.moneyRange(line.own)}</span>
          <br />
        </>
      ) : null}
      {isPlainBase ? period(quantity) : stated}
      {isPlainBase && period(quantity) === "" ? null : <br />}
    </>
  );
}

/** Troops, equipment, a share of GDP: never money. */
function Plain({ row, quantity, line }: FigureProps & { readonly row: number }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const period = usePeriod()(quantity);
  const years = line.conversion?.years ?? 1;
  const unit = quantity.kind === "gdp-share" ? "%" : quantity.kind === "troops" ? "" : texts.unit(row);
  return (
    <>
      <span className="v">{formats.people(quantity)}</span> {unit}
      <br />
      {period === "" ? null : (
        <>
          {period}
          {quantity.kind === "troops" && years !== 1 ? `. ${t("commitment.times", { count: years })}` : null}
          <br />
        </>
      )}
    </>
  );
}

/** For the `<source>` of a message: a link, if the address is one of the web. */
function linkTo(url: string | undefined) {
  return (chunks: ReactNode) =>
    url !== undefined && isWebAddress(url) ? (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {chunks}
      </a>
    ) : (
      chunks
    );
}

/** Rate with its year and source, years counted, the exact amount, the terms: how the compact figure came about. */
function Conversion({ quantity, line }: FigureProps) {
  const { t, rich, formats } = useI18n();
  const { dataset } = useTracker();
  const { conversion, own } = line;
  const terms = t(`commitment.terms.${quantity.terms ?? "none"}`);
  if (!conversion || !own) {
    return (
      <>
        {t("commitment.noRate", { currency: quantity.unit })} {terms}
      </>
    );
  }
  const { rate, rateYear, earlier, years, currency } = conversion;
  const entry = dataset.rates.find((r) => r.currency === currency && r.year === rateYear);
  const source = dataset.sources.find(({ id }) => id === entry?.source);
  const values = {
    rate: `${formats.rate(rate)} ${formats.currencySign(dataset.baseCurrency)}`,
    currency,
    year: String(rateYear),
    title: source?.title ?? "",
    source: linkTo(source?.url),
  };
  return (
    <>
      {rateYear === null ? null : <>{earlier ? rich("commitment.rateEarlier", values) : rich("commitment.rate", values)} </>}
      {quantity.per === "year" ? `${t("commitment.times", { count: years })} ` : null}
      {t("commitment.exactly", { value: formats.moneyRangeExact(own) })} {terms}
    </>
  );
}
