import { memo } from "react";
import { useI18n } from "../../i18n/i18n";
import { findingSentence } from "../../i18n/phrases";
import { useSelection, useTexts, useTracker } from "../../state/useTracker";
import { FigureButton } from "../../figures/FigureButton";
import { useLaterSelection } from "../../figures/Following";
import { CommitmentsTile, CountriesTile, DueTile } from "./CountTiles";
import { MoneyTile, TroopsTile } from "./SumTiles";

/** What the finding says, and sums, as figures. They follow the finding after its paint. */
const Tiles = memo(function Tiles() {
  const finding = useTracker().finding(useLaterSelection());
  return (
    <dl className="tiles">
      <CommitmentsTile finding={finding} />
      <CountriesTile finding={finding} />
      <MoneyTile />
      <TroopsTile />
      <DueTile finding={finding} />
    </dl>
  );
});

/** The finding in a sentence, and the tiles. Every number opens its ledger. */
export function Summary() {
  const { t, markup, formats } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const texts = useTexts();
  const finding = tracker.finding(selection);
  const sentence = findingSentence(finding, { t, markup, formats }, { datasetId: tracker.dataset.id, condition: texts.condition });
  return (
    <>
      <p className="finding">
        {sentence.map((part, place) =>
          // A sentence's parts have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          typeof part === "string" ? part : <FigureButton key={place} figure={part.figure} text={part.text} />,
        )}
      </p>
      <Tiles />
    </>
  );
}
