import { useState } from "react";
import type { ConditionsAnswer, MissingGroup } from "../../engine/conditions";
import { missingKey } from "../../engine/missingConditions";
import type { Selection } from "../../engine/tracker";
import { missingSentence } from "../../i18n/conditionPhrases";
import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import { isAttack } from "./conditionGroups";
import { Sentence } from "../../figures/Sentence";

/** Groups that stand at first. */
const SHOWN = 8;

interface Props {
  readonly selection: Selection;
  readonly answer: ConditionsAnswer;
}

/** What is missing for the rest, by the exact set of conditions: "9 more need only a parliament’s approval". */
export function StillMissing({ selection, answer }: Props) {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const { missing, waiting, due } = answer;
  const afterAttack = missing.filter(({ conditions }) => isAttack(dataset, conditions));
  const others = missing.filter(({ conditions }) => !isAttack(dataset, conditions));
  const isSplit = afterAttack.length > 0 && others.length > 0;
  return (
    <section className="sec" aria-labelledby="still-missing">
      <div className="sechead">
        <h2 id="still-missing">
          {selection.count > 0 && due === 0 ? t("conditions.missing.titleAll") : t("conditions.missing.title", { count: waiting })}
        </h2>
      </div>
      <p className="note">{t("conditions.missing.about")}</p>
      {others.length > 0 && <Groups name={isSplit ? t("conditions.missing.ceasefire") : null} groups={others} />}
      {afterAttack.length > 0 && <Groups name={t("conditions.missing.attack")} groups={afterAttack} />}
    </section>
  );
}

function Groups({ name, groups }: { name: string | null; groups: readonly MissingGroup[] }) {
  const { t, markup, formats } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const file = { datasetId: tracker.dataset.id, condition: texts.condition };
  return (
    <>
      {name !== null && <h3 className="h3">{name}</h3>}
      <ul className="missing">
        {groups.map((group, i) => (
          <li key={missingKey(group.conditions)} className={!all && i >= SHOWN ? "beyond" : undefined}>
            <Sentence parts={missingSentence(group, { t, markup, formats }, file)} />
          </li>
        ))}
      </ul>
      {!all && groups.length > SHOWN && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t("conditions.missing.all", { count: groups.length })}
        </button>
      )}
    </>
  );
}
