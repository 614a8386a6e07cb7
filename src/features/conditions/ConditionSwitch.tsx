import { useState } from "react";
import { type ConditionUse, withFlipped } from "../../engine/conditions";
import type { Standing } from "../../engine/asOf";
import { firstDay } from "../../model/partialDate";
import type { Condition } from "../../model/schema";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTexts, useTracker } from "../../state/useTracker";
import { FigureButton } from "../../figures/FigureButton";
import { switchId } from "./switchId";

interface SwitchProps {
  readonly condition: Condition;
  readonly standing: Standing;
  readonly use: ConditionUse;
}

/** One condition: taken as met or not, how it stands by the facts and why, and how many promises wait for it. */
export function ConditionSwitch({ condition, standing, use }: SwitchProps) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { setMet } = useActions();
  const { id } = condition;
  const label = texts.condition(id);
  const isMet = standing.met.has(id);
  const state = standing.states.get(id) ?? "unknown";
  const isFlipped = isMet !== (state === "met");
  const [isOpen, setOpen] = useState(false);
  const whyId = `${switchId(id)}-why`;
  const stateId = `${switchId(id)}-state`;
  const fact = t(`conditionState.${state}`);
  const count = isMet ? use.named : use.waiting;
  const figure = isMet
    ? ({
        measure: "count",
        parts: [
          ["condition", id],
          ["promise", "yes"],
        ],
      } as const)
    : ({ measure: "count", parts: [["waiting", id]] } as const);
  const text = t(isMet ? "conditions.switches.named" : "conditions.switches.waiting", { count });
  return (
    <li className={isFlipped ? "swt-row flip" : "swt-row"}>
      <button
        type="button"
        role="switch"
        className="swt"
        id={switchId(id)}
        aria-checked={isMet}
        aria-label={label}
        aria-describedby={stateId}
        onClick={() => setMet(withFlipped(standing, id))}
      >
        <span className="kn" aria-hidden="true" />
        <span className="t">
          <bdi>{label}</bdi>
        </span>
        <span className="d" id={stateId}>
          {isFlipped ? (
            <>
              <b>{t(isMet ? "conditions.switches.takenMet" : "conditions.switches.takenUnmet")}</b>{" "}
              <span className="fact">{t("conditions.switches.factState", { state: fact, date: formats.date(standing.asOf) })}</span>
            </>
          ) : (
            fact
          )}
        </span>
      </button>
      <span className="n">
        {count === 0 ? (
          <span className="muted">{text}</span>
        ) : (
          <FigureButton figure={figure} text={text} of={t("conditions.switches.of", { condition: label })} />
        )}
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={isOpen ? whyId : undefined}
          aria-label={t("conditions.switches.whyOf", { condition: label })}
          onClick={() => setOpen(!isOpen)}
        >
          {t("conditions.switches.why")}
        </button>
      </span>
      {isOpen && <Why id={whyId} condition={condition} asOf={standing.asOf} />}
    </li>
  );
}

/** The latest entry on or before the day: its date, note and sources. */
function Why({ id, condition, asOf }: { id: string; condition: Condition; asOf: string }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { dataset } = useTracker();
  const step = condition.history.findLastIndex(({ date }) => firstDay(date) <= asOf);
  const entry = condition.history[step];
  const ids = new Set(entry?.sources);
  const cited = dataset.sources.filter((source) => ids.has(source.id));
  const about = texts.conditionDescription(condition.id);
  const note = entry ? texts.conditionNote(condition.id, step) : null;
  return (
    <div className="why" id={id}>
      {about !== null && <p>{about}</p>}
      <p>
        {entry
          ? t("conditions.switches.noted", { state: t(`conditionState.${entry.state}`), date: formats.date(entry.date) })
          : t("conditions.switches.noEntry", { date: formats.date(asOf) })}
      </p>
      {note !== null && <p>{note}</p>}
      {cited.length > 0 && (
        <ul>
          {cited.map((source) => (
            <li key={source.id}>
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                <bdi>{source.title}</bdi>
              </a>
              , <bdi>{source.publisher}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
