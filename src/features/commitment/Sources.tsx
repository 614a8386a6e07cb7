import { useI18n } from "../../i18n/i18n";
import type { Source } from "../../model/schema";
import { isWebAddress } from "./isWebAddress";
import { useTracker } from "../../state/useTracker";

/** One source: title as a link, publisher, date, kind. */
function SourceItem({ source }: { readonly source: Source }) {
  const { t, formats } = useI18n();
  const title = <bdi>{source.title}</bdi>;
  return (
    <li>
      {isWebAddress(source.url) ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      , <bdi>{source.publisher}</bdi>
      {source.date === undefined ? null : `, ${formats.date(source.date)}`}, {t(`commitment.sourceKind.${source.kind}`)}
    </li>
  );
}

/** The sources with these ids, in their order; what the file does not hold is left out. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  const { dataset } = useTracker();
  const sources = [...new Set(ids)].flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <ul className="src">
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} />
      ))}
    </ul>
  );
}
