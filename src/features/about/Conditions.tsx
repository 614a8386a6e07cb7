import { useMemo } from "react";
import { countRows } from "../../engine/rowSet";
import { firstDay } from "../../model/partialDate";
import type { Condition, Source } from "../../model/schema";
import { useI18n } from "../../i18n/i18n";
import { useAsOf, useTexts, useTracker } from "../../state/useTracker";
import { ConditionMark } from "../../ui/Mark";
import { anchorOf } from "../../figures/aboutAnchors";
import { Section } from "./Section";
import { SourceLink } from "./SourceLink";

/** Each condition with its kind, its state on the as-of day and the sources for it. */
export function Conditions({ sources }: { sources: ReadonlyMap<string, Source> }) {
  const { t, formats } = useI18n();
  const { dataset, columns } = useTracker();
  const asOf = useAsOf();
  const counts = useMemo(() => {
    const { values, sets } = columns.facets.condition;
    return new Map(values.map((id, at) => [id, sets[at] ? countRows(sets[at]) : 0]));
  }, [columns]);
  return (
    <Section name="conditions">
      <p>{t("about.conditionsLead", { date: formats.date(asOf) })}</p>
      <dl className="about-terms">
        {dataset.conditions.map((condition) => (
          <ConditionEntry key={condition.id} condition={condition} asOf={asOf} count={counts.get(condition.id) ?? 0} sources={sources} />
        ))}
      </dl>
    </Section>
  );
}

interface EntryProps {
  readonly condition: Condition;
  readonly asOf: string;
  readonly count: number;
  readonly sources: ReadonlyMap<string, Source>;
}

function ConditionEntry({ condition, asOf, count, sources }: EntryProps) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { id, kind, history } = condition;
  const entry = history.findLast(({ date }) => firstDay(date) <= asOf);
  const state = entry?.state ?? "unknown";
  const cited = [...new Set(entry?.sources)].flatMap((source) => sources.get(source) ?? []);
  return (
    <div id={anchorOf("conditions", id)}>
      <dt>{texts.condition(id)}</dt>
      <dd>
        <p>{texts.conditionDescription(id)}</p>
        <p className="note">
          <span className={`about-mark w ${state}`}>
            <ConditionMark state={state} />
            {entry ? t("about.since", { state: t(`conditionState.${state}`), date: formats.date(entry.date) }) : t("about.noEntry")}
          </span>
          {" · "}
          {t(`about.conditionKind.${kind}`)}
          {" · "}
          {t("about.conditionCount", { count })}
        </p>
        {cited.length > 0 && (
          <ul className="about-cited">
            {cited.map((source) => (
              <li key={source.id}>
                <SourceLink source={source} />{" "}
                <span className="muted">
                  <bdi>{source.publisher}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
