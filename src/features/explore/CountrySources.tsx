import { firstDay } from "../../model/partialDate";
import { useI18n } from "../../i18n/i18n";
import { useTracker } from "../../state/useTracker";
import { useLaterSelection } from "../../figures/Following";
import { rowsOf } from "../../engine/rowSet";
import "./country.css";

/**
 * The sources that the selected commitments rest on, newest first. On paper those of the latest steps alone: the page is to be handed
 * on, and says how many more there are.
 */
export function CountrySources() {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const { rows, standing } = useLaterSelection();
  const cited = new Set<string>();
  const latest = new Set<string>();
  for (const row of rowsOf(rows)) {
    const steps = dataset.commitments[row]?.history.filter(({ date }) => firstDay(date) <= standing.asOf) ?? [];
    for (const { sources } of steps) for (const id of sources) cited.add(id);
    const [first] = steps.at(-1)?.sources ?? [];
    if (first !== undefined) latest.add(first);
  }
  const sources = dataset.sources
    .filter(({ id }) => cited.has(id))
    .toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || formats.compare(a.publisher, b.publisher));
  const older = sources.length - latest.size;
  return (
    <section className="sec country-sources" aria-labelledby="country-sources">
      <h2 id="country-sources">{t("country.sources", { count: sources.length })}</h2>
      <ul>
        {sources.map(({ id, url, title, publisher, date }) => (
          <li key={id} className={latest.has(id) ? undefined : "not-printed"}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              <bdi>{title}</bdi>
            </a>
            , <bdi>{publisher}</bdi>
            {date !== undefined && <span className="muted">, {formats.dateShort(date)}</span>}
          </li>
        ))}
      </ul>
      {older > 0 && <p className="print-only note">{t("country.moreSources", { count: older })}</p>}
    </section>
  );
}
