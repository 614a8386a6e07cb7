import { memo } from "react";
import { conditionsOf } from "../../engine/conditions";
import type { Selection } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { ByCategory } from "./ByCategory";
import { DueStatus } from "./DueStatus";
import { MissingFlow } from "./MissingFlow";
import { NeitherNor } from "./NeitherNor";
import { NewlyDue } from "./NewlyDue";
import { StillMissing } from "./StillMissing";
import { Switches } from "./Switches";
import { Unlocks } from "./Unlocks";
import "./conditions.css";
import { useLaterSelection } from "../../figures/Following";

const Answer = memo(function Answer({ selection }: { selection: Selection }) {
  const answer = conditionsOf(useTracker(), selection);
  const { scenario } = selection.standing;
  return (
    <div className="cbody">
      {answer.promises > 0 && (
        <div className="cpair">
          <ByCategory selection={selection} answer={answer} />
          <Unlocks selection={selection} answer={answer} />
        </div>
      )}
      {scenario && <NewlyDue selection={selection} answer={answer} />}
      {answer.waiting > 0 && <StillMissing selection={selection} answer={answer} />}
      {answer.waiting > 0 && <MissingFlow selection={selection} answer={answer} />}
      <NeitherNor selection={selection} answer={answer} />
    </div>
  );
});

/**
 * What waits for what: switches for the conditions, what falls due when one is taken as met, and what is still missing for the rest.
 * Switches and finding follow at once; lists and charts draw the deferred selection.
 */
export function ConditionsView() {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const selection = useLaterSelection();
  const hasConditions = dataset.conditions.length > 0;
  return (
    <div className={hasConditions ? "cgrid" : "cgrid bare"}>
      <div className="chead">
        <DueStatus />
        {!hasConditions && <p>{t("conditions.noConditions")}</p>}
      </div>
      {hasConditions && <Switches />}
      <Answer selection={selection} />
    </div>
  );
}
