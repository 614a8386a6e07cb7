import { JOINT } from "../../engine/figure";
import type { SumKind } from "../../engine/money";
import type { Selection } from "../../engine/tracker";
import { perFor } from "../../figures/MeasureSwitch";
import { Sentence } from "../../figures/Sentence";
import { sumFormats } from "../../figures/sumFormats";
import { nameInSentence } from "../../i18n/figurePhrases";
import { useI18n } from "../../i18n/i18n";
import { countMapSentence, sumMapSentence, type SaidAmount } from "../../i18n/mapPhrases";
import type { Per } from "../../state/viewState";
import { useSelection, useTexts, useTracker, useViewState } from "../../state/useTracker";
import { isOnlyRefused, mapFigures, type PartyFigure } from "./mapFigures";

function CountFinding({ selection }: { readonly selection: Selection }) {
  const { t, markup, formats, lang } = useI18n();
  const tracker = useTracker();
  const { partyName } = useTexts();
  const kinds = new Map(tracker.dataset.parties.map(({ code, kind }) => [code, kind]));
  const countries = tracker.breakdown(selection, "country").groups.filter(({ value }) => kinds.get(value) === "country");
  const having = (key: "promises" | "declined") => countries.filter(({ tally }) => tally[key] > 0).length;
  const parts = countMapSentence(
    {
      countries: countries.length,
      promising: having("promises"),
      refusing: having("declined"),
      onlyRefused: countries
        .filter(({ tally }) => isOnlyRefused(tally))
        .map(({ value }) => nameInSentence(partyName(value), lang))
        .toSorted(formats.compare),
    },
    { t, markup, formats },
  );
  return <Sentence parts={parts} />;
}

const low = ({ figure }: PartyFigure) => (figure.kind === "amount" ? figure.amount.low : 0);

interface SumFindingProps {
  readonly selection: Selection;
  readonly kind: SumKind;
  readonly per: Per;
}

function SumFinding({ selection, kind, per }: SumFindingProps) {
  const { t, markup, formats, lang } = useI18n();
  const tracker = useTracker();
  const { partyName } = useTexts();
  const { onMap, offMap, joint } = mapFigures(tracker, selection, kind, per);
  const written = sumFormats(kind, per, { t, formats });
  const inTotal = sumFormats(kind, "total", { t, formats });
  const said = ({ code, figure }: PartyFigure): SaidAmount | null =>
    figure.kind === "amount"
      ? {
          name: code === JOINT ? t("map.finding.joint") : nameInSentence(partyName(code), lang),
          text: written.range(figure.amount),
          figure: { measure: kind, parts: [["country", code]] },
        }
      : null;
  const [first, second] = onMap.toSorted((a, b) => low(b) - low(a));
  const leads = first && low(first) > 0 && low(first) > (second ? low(second) : 0);
  const total = tracker.breakdown(selection, "country").total[kind];
  const shared: PartyFigure | null = joint && { code: JOINT, figure: { kind: "amount", amount: joint, year: null }, tally: null };
  const [beside] = [...offMap, ...(shared ? [shared] : [])]
    .filter(({ figure }) => figure.kind === "amount")
    .toSorted((a, b) => low(b) - low(a));
  const parts = sumMapSentence(
    {
      first: leads ? said(first) : null,
      per,
      total: per === "total" && total.rows > 0 ? { name: "", text: inTotal.range(total.sum), figure: { measure: kind, parts: [] } } : null,
      beside: beside ? said(beside) : null,
    },
    kind,
    { t, markup },
  );
  return <Sentence parts={parts} />;
}

/** What the map shows, in a sentence whose numbers open their ledgers. */
export function MapFinding() {
  const selection = useSelection();
  const measure = useViewState((view) => view.measure);
  const per = perFor(
    measure,
    useViewState((view) => view.per),
  );
  return (
    <p className="finding">
      {measure === "count" ? <CountFinding selection={selection} /> : <SumFinding selection={selection} kind={measure} per={per} />}
    </p>
  );
}
