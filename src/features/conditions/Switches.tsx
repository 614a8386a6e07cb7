import { useI18n } from "../../i18n/i18n";
import { conditionsOf } from "../../engine/conditions";
import { useSelection, useTracker } from "../../state/useTracker";
import { conditionGroups } from "./conditionGroups";
import { ConditionSwitch } from "./ConditionSwitch";

/** A switch for each condition of the file. They follow the choice itself, not the deferred one: a flip shows in the next frame. */
export function Switches() {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const { standing } = selection;
  const uses = new Map(conditionsOf(tracker, selection).uses.map((use) => [use.condition, use]));
  return (
    <section className="sws" aria-labelledby="suppose">
      <h2 id="suppose" className="h3">
        {t("conditions.switches.title")}
      </h2>
      <p className="note">{t("conditions.switches.about", { date: formats.date(standing.asOf) })}</p>
      {conditionGroups(tracker.dataset).map(({ name, conditions }) => (
        <div key={name} role="group" aria-labelledby={`switches-${name}`}>
          <h3 id={`switches-${name}`}>{t(`conditions.switches.group.${name}`)}</h3>
          <ul>
            {conditions.map((condition) => {
              const use = uses.get(condition.id);
              return use && <ConditionSwitch key={condition.id} condition={condition} standing={standing} use={use} />;
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
