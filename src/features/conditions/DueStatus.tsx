import { afterDue, dueSentence } from "../../i18n/conditionPhrases";
import { useI18n } from "../../i18n/i18n";
import { conditionsOf } from "../../engine/conditions";
import { useSelection, useTexts, useTracker } from "../../state/useTracker";
import { Sentence } from "../../figures/Sentence";

/** "136 of 203 commitments are due", and what the rest waits for. */
export function DueStatus() {
  const { t, markup, formats } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const texts = useTexts();
  const answer = conditionsOf(tracker, selection);
  const { scenario, asOf } = selection.standing;
  const file = { datasetId: tracker.dataset.id, condition: texts.condition, date: formats.date(asOf) };
  return (
    <p className="finding">
      <span role="status">
        <Sentence parts={dueSentence(answer, { markup })} />
      </span>
      {answer.promises === 0 ? (
        `. ${t("conditions.nothingPromised")}`
      ) : (
        <>
          {" "}
          <Sentence parts={afterDue(answer, scenario, { t, markup, formats }, file)} />
        </>
      )}
    </p>
  );
}
