import type { Figure } from "../../engine/figure";
import type { SumKind } from "../../engine/money";
import type { Selection } from "../../engine/tracker";
import type { Range } from "../../model/quantity";
import { titleByParty } from "../../i18n/chartTitles";
import { type I18n, useI18n } from "../../i18n/i18n";
import type { Per } from "../../state/viewState";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import { BarList, type BarRow, type BarSegment } from "../../ui/charts/BarList";
import type { LegendEntry } from "../../ui/charts/Legend";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import { drawBarList } from "../../ui/charts/barListPicture";
import { AbsentParties, useAbsentWords } from "./AbsentParties";
import { ExplainLink } from "../../figures/ExplainLink";
import { MeasureSwitch } from "../../figures/MeasureSwitch";
import { sumsByParty } from "../../figures/sumsByParty";
import { lengthOf, rangeSegments } from "../../figures/rangeSegments";
import { sumFormats } from "../../figures/sumFormats";
import { useChartFrame } from "../../figures/useChartFrame";
import { usePartyTable } from "../../figures/usePartyTable";

const TOTAL = { money: "charts.parties.about.moneyTotal", troops: "charts.parties.about.troopsTotal" } as const;
const TROOPS_PER_HEAD = { title: "charts.parties.title.troopsPerson", about: "charts.parties.about.troopsPerson" } as const;
const PER_HEAD = {
  money: {
    person: { title: "charts.parties.title.moneyPerson", about: "charts.parties.about.moneyPerson" },
    gdp: { title: "charts.parties.title.moneyGdp", about: "charts.parties.about.moneyGdp" },
  },
  troops: { person: TROOPS_PER_HEAD, gdp: TROOPS_PER_HEAD },
} as const;

/** The key of what the bars show: loans, the rest, what is hatched. */
function legendOf(rows: readonly BarRow[], kind: SumKind, t: I18n["t"]): LegendEntry[] {
  const has = (className: string, look: BarSegment["look"]) =>
    rows.some((row) => row.segments.some((segment) => segment.className === className && segment.look === look));
  return [
    ...(has("c-loan", "solid") ? [{ label: t("charts.loans"), className: "c-loan" }] : []),
    ...(has("c-other", "solid") ? [{ label: kind === "money" ? t("charts.notLoans") : t("charts.people"), className: "c-other" }] : []),
    ...(has("c-other", "hatched") ? [{ label: t("charts.upTo"), className: "c-other hatch" }] : []),
  ];
}

/** Base years of the figures per head: "2025", "2024–2025". */
function yearsOf(years: readonly (number | null)[]): string {
  const known = years.filter((year) => year !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return known.length === 0 ? "" : first === last ? String(first) : `${first}–${last}`;
}

interface PartySumsProps {
  readonly selection: Selection;
  /** Codes of the parties that are filtered by. */
  readonly chosen: readonly string[];
  readonly kind: SumKind;
  readonly per: Per;
}

/** Money or troops by party: ranges, loans apart, what several share under Joint, who has no figure named below. */
export function PartySums({ selection, chosen, kind, per }: PartySumsProps) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const { toggleFacet } = useActions();
  const frame = useChartFrame(selection);
  const written = sumFormats(kind, per, { t, formats });
  const result = sumsByParty(tracker, selection, kind, per);
  const absent = useAbsentWords(result.absent, per);
  const table = usePartyTable({ kind, per, selection, frame }, result);

  const toRow = (id: string, label: string, sum: Range, loans: Range): BarRow => {
    const figure = written.range(sum);
    const parts: Figure["parts"] = [["country", id]];
    return {
      id,
      label,
      segments: rangeSegments(sum, {
        loans: kind === "money" ? { range: loans, label: t("charts.loans") } : null,
        label: kind === "money" ? t("charts.notLoans") : t("charts.people"),
        known: per === "total" ? (result.knownMore.get(id) ?? 0) : 0,
        upTo: t("charts.upTo"),
        open: t("charts.openEnd"),
        words: written.one,
      }),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () => frame.openLedger({ measure: kind, parts }),
      onToggle: id === "joint" ? null : () => toggleFacet("country", id),
      pressed: chosen.includes(id),
      separate: id === "joint",
    };
  };
  const rows = result.sums.map(({ code, sum, loans }) => toRow(code, texts.partyName(code), sum, loans));
  if (result.joint) {
    const { sum, loans } = result.joint.tally[kind];
    const before = result.sums.filter((party) => party.sum.low >= sum.low).length;
    rows.splice(before, 0, toRow("joint", t("common.joint"), sum, loans));
  }

  const max = rows.reduce((most, row) => Math.max(most, lengthOf(row.segments)), 0);
  const legend = legendOf(rows, kind, t);
  const about = { currency: formats.currencySign(tracker.dataset.baseCurrency), years: yearsOf(result.sums.map(({ year }) => year)) };
  const breakdown = tracker.breakdown(selection, "country", "category");
  return (
    <ChartFigure
      title={per === "total" ? titleByParty(kind, breakdown, texts, { t, formats }) : t(PER_HEAD[kind][per].title)}
      subtitle={t(per === "total" ? TOTAL[kind] : PER_HEAD[kind][per].about, about)}
      explained={<ExplainLink topic="country" />}
      controls={<MeasureSwitch />}
      legend={legend}
      source={kind === "money" ? frame.moneySource : frame.source}
      table={table}
      picture={() =>
        drawBarList(
          rows,
          max,
          absent.map(({ sentence }) => sentence),
        )
      }
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      {rows.length === 0 ? (
        <p className="absent">{t(`charts.parties.nothing.${kind}`)}</p>
      ) : (
        <BarList
          label={t(`charts.parties.label.${kind}`)}
          rows={rows}
          max={max}
          fold={{ rows: 12, where: "phones", label: t("charts.parties.allRows", { count: rows.length }) }}
        />
      )}
      <AbsentParties words={absent} />
    </ChartFigure>
  );
}
