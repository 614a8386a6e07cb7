import { useLayoutEffect, useRef } from "react";
import { useI18n } from "../../i18n/i18n";
import { useActions, useSelection } from "../../state/useTracker";
import { type ActiveFilter, isFacet, useFilterWords } from "./filterWords";
import { focusResult } from "./focusResult";
import { useToggleFacet } from "./useToggleFacet";

/** A chip for everything that is on; a press removes it, and the focus goes to the chip that takes its place. */
export function ActiveFilters() {
  const { t } = useI18n();
  const words = useFilterWords();
  const { removeFilter } = useActions();
  const toggle = useToggleFacet();
  const { filters } = useSelection().query;
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  const active = words.active(filters);

  const remove = ({ key, value }: ActiveFilter, at: number) => {
    removed.current = at;
    if (value !== null && isFacet(key)) toggle(key, value);
    else removeFilter(key);
  };
  useLayoutEffect(() => {
    if (removed.current === null) return;
    const chips = list.current?.querySelectorAll("button") ?? [];
    const next = chips[Math.min(removed.current, chips.length - 1)];
    removed.current = null;
    if (next) next.focus({ preventScroll: true });
    else focusResult();
  });

  if (active.length === 0) return <span className="muted">{t("filters.none")}</span>;
  return (
    <ul ref={list} className="chips" aria-label={t("filters.chips")}>
      {active.map((filter, at) => (
        <li key={`${filter.key} ${filter.value ?? ""}`}>
          <button
            type="button"
            className="chip"
            aria-label={t("filters.remove", { name: filter.name, text: filter.text })}
            onClick={() => remove(filter, at)}
          >
            <span className="k">{filter.name}</span> <bdi>{filter.text}</bdi>
            <i />
          </button>
        </li>
      ))}
    </ul>
  );
}
