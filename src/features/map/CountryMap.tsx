import { memo, useCallback, useMemo } from "react";
import type { Measure } from "../../engine/figure";
import type { SumKind } from "../../engine/money";
import type { Selection } from "../../engine/tracker";
import { MeasureSwitch } from "../../figures/MeasureSwitch";
import { useLaterSelection } from "../../figures/Following";
import { sumsByParty } from "../../figures/sumsByParty";
import { useChartFrame } from "../../figures/useChartFrame";
import { useLaterMeasure } from "../../figures/useLaterMeasure";
import { usePartyTable } from "../../figures/usePartyTable";
import { titleByParty } from "../../i18n/chartTitles";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { isOwnDataset } from "../../i18n/ownDataset";
import { regionName } from "../../i18n/regionName";
import type { Per } from "../../state/viewState";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import type { ChartTableProps } from "../../ui/charts/ChartTable";
import { Choropleth } from "../../ui/charts/Choropleth";
import { drawChoropleth } from "../../ui/charts/choroplethPicture";
import { sheetOf } from "../../ui/charts/mapShapes";
import type { MapPlace } from "../../ui/charts/mapTypes";
import { useCountTable } from "./useCountTable";
import { mapFigures } from "./mapFigures";
import { OffTheMap } from "./OffTheMap";
import { PlaceTip } from "./PlaceTip";
import { useMapWords } from "./useMapWords";
import "./map.css";

/** States too small to be seen on the sheet: they have a dot even where the file does not name them. */
const SMALL_STATES = ["AD", "LI", "MC", "MT", "SM", "VA"];

interface DrawnProps {
  readonly selection: Selection;
  readonly chosen: readonly string[];
  readonly per: Per;
}

interface MapProps extends DrawnProps {
  readonly measure: Measure;
  readonly table: ChartTableProps;
}

function CountMap(props: DrawnProps) {
  const table = useCountTable(props.selection, useChartFrame(props.selection));
  return <MapFigureOf {...props} measure="count" table={table} />;
}

function SumMap({ kind, ...props }: DrawnProps & { readonly kind: SumKind }) {
  const tracker = useTracker();
  const { selection, per } = props;
  const frame = useChartFrame(selection);
  const table = usePartyTable({ kind, per, selection, frame }, sumsByParty(tracker, selection, kind, per));
  return <MapFigureOf {...props} measure={kind} table={table} />;
}

function MapFigureOf({ selection, chosen, measure, per, table }: MapProps) {
  const { t, formats, lang } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const { toggleFacet } = useActions();
  const frame = useChartFrame(selection);
  const figures = useMemo(() => mapFigures(tracker, selection, measure, per), [tracker, selection, measure, per]);
  const words = useMapWords(measure, per, figures.breaks);
  const byCode = new Map(figures.onMap.map((party) => [party.code, party]));

  const named = figures.onMap.map((party): MapPlace => ({
    id: party.code,
    name: texts.partyName(party.code),
    words: words.inWords(party),
    ...words.drawn(party),
    pressed: chosen.includes(party.code),
  }));
  const absent = SMALL_STATES.filter((code) => !byCode.has(code)).map((code): MapPlace => ({
    id: code,
    name: regionName(code, lang),
    words: t("map.sign.none"),
    short: "",
    fill: "m-none",
    striped: false,
    pressed: null,
  }));
  const places = [...named, ...absent].toSorted((a, b) => formats.compare(a.name, b.name));
  const onToggle = useCallback((code: string) => toggleFacet("country", code), [toggleFacet]);
  const tip = (code: string) => {
    const party = byCode.get(code) ?? null;
    return <PlaceTip code={code} party={party} words={party ? words.inWords(party) : ""} selection={selection} />;
  };
  const legend = words.legend(figures, true);
  const breakdown = tracker.breakdown(selection, "country", "category");
  const shown = { ...breakdown, groups: breakdown.groups.filter(({ value }) => sheetOf(value) !== null) };
  const isOpen = figures.onMap.some(({ figure }) => figure.kind === "amount" && figure.amount.high === null);
  const about = t(`map.about.${measure}`, { per, currency: formats.currencySign(tracker.dataset.baseCurrency) });
  const off = figures.offMap.map((party) => t("map.picturePart", { name: texts.partyName(party.code), words: words.inWords(party) }));
  const joint = figures.joint ? [t("map.picturePart", { name: t("common.joint"), words: words.written.range(figures.joint) })] : [];
  const beside = [...off, ...joint];
  const title =
    measure === "count"
      ? titleByParty("count", shown, texts, { t, formats })
      : t(`map.title.${per === "total" ? measure : measure === "money" ? per : "person"}`, { measure });
  return (
    <ChartFigure
      title={title}
      subtitle={isOpen ? `${about} ${t("map.open")}` : about}
      explained={<ExplainLink topic="country" />}
      controls={<MeasureSwitch />}
      legend={legend}
      source={measure === "money" ? frame.moneySource : frame.source}
      aside={t("map.borders")}
      table={table}
      picture={() => drawChoropleth(places, beside.length > 0 ? t("map.pictureOffMap", { list: formats.enumerate(beside) }) : "")}
      pictureNotes={{ ...frame.pictureNotes, notes: [...frame.pictureNotes.notes, t("map.borders")] }}
      fileName={frame.fileName}
    >
      {figures.onMap.length === 0 ? (
        <p className="absent">{t("map.noCountries")}</p>
      ) : (
        <Choropleth
          label={t("map.label")}
          places={places}
          outlined={isOwnDataset(tracker.dataset.id) ? "UA" : undefined}
          tip={tip}
          onToggle={onToggle}
        />
      )}
      <OffTheMap
        figures={figures}
        measure={measure}
        inWords={words.inWords}
        text={({ figure }) => (figure.kind === "amount" ? words.written.range(figure.amount) : "")}
      />
    </ChartFigure>
  );
}

const Counts = memo(CountMap);
const Sums = memo(SumMap);

/** The map by itself, in the address's measure. A click on a country filters by it, the same click takes that back. */
export function CountryMap() {
  const selection = useLaterSelection();
  const { chosen, measure, per } = useLaterMeasure();
  return (
    <div className="map-view">
      {measure === "count" ? (
        <Counts selection={selection} chosen={chosen} per={per} />
      ) : (
        <Sums selection={selection} chosen={chosen} kind={measure} per={per} />
      )}
    </div>
  );
}
