import type { Measure } from "../../engine/figure";
import { JOINT } from "../../engine/figure";
import { FigureButton } from "../../figures/FigureButton";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTexts, useViewState } from "../../state/useTracker";
import { useOneTabStop } from "../../ui/useOneTabStop";
import type { MapFigures, PartyFigure } from "./mapFigures";

interface OffTheMapProps {
  readonly figures: MapFigures;
  readonly measure: Measure;
  readonly inWords: (party: PartyFigure) => string;
  /** The figure alone, as it stands on screen. */
  readonly text: (party: PartyFigure) => string;
}

/** What has no land: unions, organisations and collectives, and what several share; each with its figure, so that nothing is lost. */
export function OffTheMap({ figures, measure, inWords, text }: OffTheMapProps) {
  const { t } = useI18n();
  const { partyName } = useTexts();
  const { toggleFacet } = useActions();
  const chosen = useViewState((view) => view.filters.country);
  const stop = useOneTabStop<HTMLUListElement>();
  const { offMap, joint } = figures;
  if (offMap.length === 0 && !joint) return null;
  const shared: PartyFigure | null = joint && { code: JOINT, figure: { kind: "amount", amount: joint, year: null }, tally: null };
  const number = (party: PartyFigure, name: string) => (
    <FigureButton figure={{ measure, parts: [["country", party.code]] }} text={text(party)} of={name} />
  );
  return (
    <div className="off-map">
      <h3>{t("map.offMap")}</h3>
      <ul {...stop}>
        {offMap.map((party) => {
          const name = partyName(party.code);
          return (
            <li key={party.code}>
              <button
                type="button"
                className="who"
                aria-label={`${name}, ${inWords(party)}`}
                aria-pressed={chosen.includes(party.code)}
                onClick={() => toggleFacet("country", party.code)}
              >
                <bdi>{name}</bdi>
              </button>{" "}
              {party.figure.kind === "amount" ? number(party, name) : <span className="nofig">{inWords(party)}</span>}
            </li>
          );
        })}
        {shared && (
          <li>
            <span className="who">{t("common.joint")}</span> {number(shared, t("common.joint"))}
          </li>
        )}
      </ul>
    </div>
  );
}
