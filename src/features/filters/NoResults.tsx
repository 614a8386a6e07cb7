import type { ReactNode } from "react";
import { activeKeys, type FilterKey } from "../../engine/filters";
import { useI18n } from "../../i18n/i18n";
import { useActions, useSelection, useTracker } from "../../state/useTracker";
import { ClearFilters } from "./ClearFilters";
import { isFacet, useFilterWords } from "./filterWords";
import { focusResult } from "./focusResult";
import "./filters.css";

/** The narrowest filter in words: in the sentence, and on its button. */
function useFilterPhrases(): (key: FilterKey) => { readonly sentence: string; readonly button: string } {
  const { t, formats } = useI18n();
  const words = useFilterWords();
  const { filters } = useSelection().query;
  return (key) => {
    const name = words.name(key);
    if (isFacet(key)) {
      const values = filters[key].map((value) => words.valueInText(key, value));
      return {
        sentence: t("filters.empty.filter", { name, text: formats.listOr(values) }),
        button: values.length === 1 ? (values[0] ?? name) : name,
      };
    }
    const text = words.active(filters).find((filter) => filter.key === key)?.text ?? "";
    return {
      sentence: t(key === "q" ? "filters.empty.filter" : "filters.empty.range", { name, text }),
      button: key === "q" ? filters.q.trim() : `${name} ${text}`,
    };
  };
}

function bold(chunks: ReactNode): ReactNode {
  return <b>{chunks}</b>;
}

/** What stands in place of the results when nothing shows: why, and the one filter whose loss brings most back. Else nothing. */
export function NoResults() {
  const { t, rich, formats } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const { removeFilter } = useActions();
  const phrases = useFilterPhrases();
  if (selection.count > 0) return null;

  const { filters, asOf } = selection.query;
  const on = activeKeys(filters).length;
  const narrowest = tracker.withoutEach(selection)[0];
  const helps = narrowest !== undefined && narrowest.count > 0 ? { ...narrowest, ...phrases(narrowest.key) } : null;
  const nothingYet = helps === null && on <= 1;

  const title = (): string => {
    if (tracker.total === 0) return t("filters.empty.noneInFileTitle");
    return nothingYet ? t("filters.empty.noneYetTitle") : t("filters.empty.title", { filters: on });
  };
  const reason = (): ReactNode => {
    if (tracker.total === 0) return t("filters.empty.noneInFile");
    if (nothingYet) return t("filters.empty.noneYet", { date: formats.date(asOf) });
    if (helps === null) return t("filters.empty.noneHelps");
    return rich(on === 1 ? "filters.empty.only" : "filters.empty.narrowest", { filter: helps.sentence, count: helps.count, b: bold });
  };
  return (
    <div className="empty">
      <h2>{title()}</h2>
      <p>{reason()}</p>
      {on > 0 && (
        <p className="ways">
          {helps !== null && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                removeFilter(helps.key);
                focusResult();
              }}
            >
              {t("filters.empty.drop", { filter: helps.button })}
            </button>
          )}
          <ClearFilters />
        </p>
      )}
    </div>
  );
}
