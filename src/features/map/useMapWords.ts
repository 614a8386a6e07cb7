import type { Measure } from "../../engine/figure";
import { useI18n } from "../../i18n/i18n";
import { sumFormats, type SumFormats } from "../../figures/sumFormats";
import type { Per } from "../../state/viewState";
import type { LegendEntry } from "../../ui/charts/Legend";
import type { MapFill, MapPlace } from "../../ui/charts/mapTypes";
import { colourOf, isOnlyRefused, type MapFigures, type PartyFigure, stepColours } from "./mapFigures";

interface MapWords {
  /** A party's figure in words, and what refusals stand beside it. */
  readonly inWords: (party: PartyFigure) => string;
  /** The same as it is drawn: on the land, and how that is filled. */
  readonly drawn: (party: PartyFigure) => Pick<MapPlace, "short" | "fill" | "striped">;
  readonly legend: (figures: MapFigures, hasAbsentLand: boolean) => LegendEntry[];
  readonly written: SumFormats;
}

/** Signs of the key beside the steps, in their order. */
const SIGNS = ["m-zero", "m-upto", "m-unstated", "m-elsewhere", "m-refused", "m-out"] as const satisfies readonly MapFill[];

function absentFill(reason: Extract<PartyFigure["figure"], { kind: "absent" }>["reason"]): MapFill {
  if (reason === "declined") return "m-refused";
  if (reason === "joint") return "m-elsewhere";
  return reason === "none" ? "m-zero" : "m-unstated";
}

function fillOf({ figure, tally }: PartyFigure, measure: Measure, breaks: readonly number[]): MapFill {
  if (figure.kind === "unlisted") return "m-out";
  if (figure.kind === "nothing") return "m-zero";
  if (figure.kind === "absent") return absentFill(figure.reason);
  if (measure === "count" && isOnlyRefused(tally)) return "m-refused";
  const { low, high } = figure.amount;
  if (low > 0) return colourOf(breaks, low);
  return high === 0 ? "m-zero" : "m-upto";
}

/** How figures of a measure are said and shown on the map. */
export function useMapWords(measure: Measure, per: Per, breaks: readonly number[]): MapWords {
  const { t, formats } = useI18n();
  const written: SumFormats =
    measure === "count" ? { range: ({ low }) => formats.count(low), one: formats.count } : sumFormats(measure, per, { t, formats });

  const figureInWords = ({ figure, tally }: PartyFigure): string => {
    if (figure.kind === "unlisted") return t("map.unlisted");
    if (figure.kind === "nothing") return t("map.nothing");
    if (figure.kind === "absent") {
      if (figure.reason === "size") return t(per === "gdp" ? "charts.noGdp" : "charts.noPopulation");
      return t(`charts.absent.${figure.reason}`);
    }
    if (measure !== "count")
      return measure === "troops" ? t("map.troops", { amount: written.range(figure.amount) }) : written.range(figure.amount);
    return isOnlyRefused(tally) ? t("map.onlyRefused", { count: figure.amount.low }) : t("map.commitments", { count: figure.amount.low });
  };

  const bounds = (from: number, to: number | undefined, greatest: number): string => {
    if (measure === "count" || (measure === "troops" && per === "total")) {
      const last = to === undefined ? greatest : Math.ceil(to) - 1;
      return last <= from ? written.one(from) : `${written.one(from)}–${written.one(last)}`;
    }
    if (to === undefined) return t("map.orMore", { amount: written.one(from) });
    return from === breaks[0]
      ? t("format.under", { amount: written.one(to) })
      : t("map.fromTo", { from: written.one(from), to: written.one(to) });
  };

  const striped = ({ tally, figure }: PartyFigure) =>
    measure === "count" && figure.kind === "amount" && (tally?.declined ?? 0) > 0 && !isOnlyRefused(tally);

  return {
    written,
    inWords: (party) => {
      const refusals = party.tally?.declined ?? 0;
      const words = figureInWords(party);
      return refusals > 0 && !isOnlyRefused(party.tally) ? t("map.withRefusals", { words, count: refusals }) : words;
    },
    drawn: (party) => {
      const { figure } = party;
      const short =
        figure.kind !== "amount" || (figure.amount.low === 0 && figure.amount.high !== 0)
          ? ""
          : written.one(figure.amount.low) + (figure.amount.high === null ? "+" : "");
      return { short, fill: fillOf(party, measure, breaks), striped: striped(party) };
    },
    legend: ({ onMap, greatest }, hasAbsentLand) => {
      const fills = new Set(onMap.map((party) => fillOf(party, measure, breaks)));
      const steps = stepColours(breaks).map((className, i) => ({ className, label: bounds(breaks[i] ?? 0, breaks[i + 1], greatest) }));
      const signs = SIGNS.filter((className) => fills.has(className)).map((className) => ({
        className,
        label: t(`map.sign.${className === "m-zero" ? (measure === "count" ? "zero" : "zeroSum") : SIGN_KEYS[className]}`),
      }));
      return [
        ...steps,
        ...(onMap.some(striped) ? [{ className: "m-3 striped", label: t("map.sign.alsoRefused") }] : []),
        ...signs,
        ...(hasAbsentLand ? [{ className: "m-none", label: t("map.sign.none") }] : []),
      ];
    },
  };
}

const SIGN_KEYS = {
  "m-upto": "upto",
  "m-unstated": "unstated",
  "m-elsewhere": "elsewhere",
  "m-refused": "refused",
  "m-out": "out",
} as const;
