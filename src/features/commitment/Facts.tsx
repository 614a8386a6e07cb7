import { PartyLink } from "../../figures/PartyLink";
import { ConditionMark } from "../../ui/Mark";
import { useI18n } from "../../i18n/i18n";
import type { Condition } from "../../model/schema";
import { firstDay } from "../../model/partialDate";
import { useSelection, useTextLang, useTexts, useTracker } from "../../state/useTracker";
import { AddsToTotal } from "./AddsToTotal";
import { Amount } from "./Amount";
import type { CommitmentProps } from "./CommitmentDialog";
import { Sources } from "./Sources";

/** Who, how much, what it adds to the total, and what it waits for. */
export function Facts({ row, commitment }: CommitmentProps) {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const conditions = commitment.conditions.flatMap((id) => dataset.conditions.find((condition) => condition.id === id) ?? []);
  return (
    <dl className="facts">
      <div>
        <dt>{t("commitment.who")}</dt>
        <dd>
          <ul>
            {commitment.parties.map(({ code, role }) => (
              <li key={`${code} ${role}`}>
                <PartyLink code={code} /> <span className="muted">{t(`role.${role}`)}</span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <Amount row={row} commitment={commitment} />
      <AddsToTotal row={row} commitment={commitment} />
      <div>
        <dt>{t("commitment.conditions")}</dt>
        <dd>
          {conditions.length === 0 ? t("commitment.noConditions") : null}
          {conditions.map((condition) => (
            <ConditionState key={condition.id} condition={condition} />
          ))}
        </dd>
      </div>
    </dl>
  );
}

/** A condition with its state on the as-of day, since when and after which sources. */
function ConditionState({ condition }: { readonly condition: Condition }) {
  const { t, rich, formats } = useI18n();
  const texts = useTexts();
  const lang = useTextLang();
  const { standing } = useSelection();
  const state = standing.states.get(condition.id) ?? "unknown";
  const entry = condition.history.findLast(({ date }) => firstDay(date) <= standing.asOf);
  const taken = standing.met.has(condition.id);
  const description = texts.conditionDescription(condition.id);
  const word = <span className={`w ${state}`}>{t(`conditionState.${state}`)}</span>;
  const scenario = () => {
    if (!standing.scenario || taken === (state === "met")) return null;
    return <b className="muted">{taken ? t("commitment.takenAsMet") : t("commitment.takenAsUnmet")} </b>;
  };
  return (
    <div className="cond">
      <ConditionMark state={state} />
      <div>
        {rich("common.labelled", { label: texts.condition(condition.id), value: () => word })}
        {entry ? <span className="muted">, {formats.date(entry.date)}</span> : null}
        <p className="muted">
          {scenario()}
          <span lang={lang}>{description}</span> {state === "unknown" && !taken ? t("commitment.unknownNote") : null}
        </p>
        <Sources ids={entry?.sources ?? []} />
      </div>
    </div>
  );
}
