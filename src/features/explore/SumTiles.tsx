import { Fragment } from "react";
import { absenceOf } from "../../engine/absence";
import type { Tally } from "../../engine/breakdown";
import type { Figure } from "../../engine/figure";
import type { SumKind } from "../../engine/money";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { FigureButton } from "../../figures/FigureButton";
import { useLaterSelection } from "../../figures/Following";
import type { Topic } from "../../figures/ExplainLink";
import type { Range } from "../../model/quantity";
import { Tile } from "./Tile";

/** Terms of money in the order in which the tile names them. */
const TERMS = ["loan", "grant", "in-kind", "guarantee", "none"] as const;

/** The selection's sum; where no row adds to it, the sign for why. */
function Sum({ kind, total, label }: { kind: SumKind; total: Tally; label: string }) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const selection = useLaterSelection();
  const figure = { measure: kind, parts: [] };
  const { sum, rows } = total[kind];
  if (rows === 0) {
    const noRate = tracker.ledger(selection, figure).leftOut.some(({ reason }) => reason === "no-rate");
    const absence = absenceOf(total, { joint: false, noRate });
    return <span className="nofig">{t(`explore.absent.${absence}`)}</span>;
  }
  const { qualifier, number } = kind === "money" ? formats.moneyRangeParts(sum) : formats.peopleParts(sum);
  const whole = kind === "money" ? formats.moneyRange(sum) : formats.people(sum);
  return (
    <>
      {qualifier !== "" && <small>{qualifier}</small>}
      <FigureButton
        figure={figure}
        text={number}
        whole={whole}
        of={label}
        exact={kind === "money" ? formats.moneyRangeExact(sum) : whole}
      />
    </>
  );
}

/** Where a sum says "at least", the rule of that; the next is what a sum takes. */
function sumRule({ high }: Range): Topic {
  return high === null ? "ranges" : "sums";
}

function useTotal(): Tally {
  return useTracker().breakdown(useLaterSelection(), "category").total;
}

/** "1 of 203 promises states a number of troops". Whose figure cannot be converted has stated one. */
function useStating(kind: SumKind, promises: number): number {
  return promises - useTracker().account(useLaterSelection(), kind).withoutFigure;
}

/** What is only proposed: never in the sum, but in one of its own (contract section 2). Nothing when no proposal states a figure. */
function ProposedSum({ kind }: { kind: SumKind }) {
  const { t, rich, formats } = useI18n();
  const { total, counted } = useTracker().account(useLaterSelection(), kind, "proposed");
  if (counted.length === 0) return null;
  const text = kind === "money" ? formats.moneyRange(total) : formats.people(total);
  const exact = kind === "money" ? formats.moneyRangeExact(total) : text;
  const figure: Figure = { measure: kind, parts: [["status", "proposed"]] };
  const button = <FigureButton figure={figure} text={text} of={t("status.proposed")} exact={exact} />;
  return <span className="proposed-sum">{rich("explore.proposed", { f: () => button })}</span>;
}

export function MoneyTile() {
  const { t, rich, formats } = useI18n();
  const tracker = useTracker();
  const selection = useLaterSelection();
  const total = useTotal();
  const stating = useStating("money", total.promises);
  const label = t("explore.tiles.money");
  const terms = new Map(tracker.breakdown(selection, "terms").groups.map((group) => [group.value, group.tally.money]));
  const named = TERMS.filter((term) => (terms.get(term)?.rows ?? 0) > 0);
  const { sum, loans } = total.money;
  const split = [
    { className: "c-loan", size: Math.min(loans.low, sum.low) },
    { className: "c-other", size: Math.max(0, sum.low - loans.low) },
  ];
  const detail = named.map((term, i) => {
    const amount = terms.get(term)?.sum ?? { low: 0, high: 0 };
    const text = formats.moneyRange(amount);
    const button = (
      <FigureButton
        figure={{ measure: "money", parts: [["terms", term]] }}
        text={text}
        of={t(`terms.${term}`)}
        exact={formats.moneyRangeExact(amount)}
      />
    );
    return (
      <Fragment key={term}>
        {i > 0 && " · "}
        {rich(`explore.terms.${term}`, { f: () => button })}
      </Fragment>
    );
  });
  return (
    <Tile
      label={label}
      className="money"
      rule={sumRule(total.money.sum)}
      split={split}
      detail={
        <>
          {named.length > 0 && detail}
          {named.length === 0 &&
            (total.promises > 0 ? t("explore.statesMoney", { some: stating, all: total.promises }) : t("explore.noPromises"))}
          <ProposedSum kind="money" />
        </>
      }
    >
      <Sum kind="money" total={total} label={label} />
    </Tile>
  );
}

export function TroopsTile() {
  const { t } = useI18n();
  const total = useTotal();
  const stating = useStating("troops", total.promises);
  const label = t("explore.tiles.troops");
  return (
    <Tile
      label={label}
      rule={sumRule(total.troops.sum)}
      detail={
        <>
          {total.promises > 0 ? t("explore.statesTroops", { some: stating, all: total.promises }) : t("explore.noPromises")}
          <ProposedSum kind="troops" />
        </>
      }
    >
      <Sum kind="troops" total={total} label={label} />
    </Tile>
  );
}
