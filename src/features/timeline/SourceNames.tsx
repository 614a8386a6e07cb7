import { useTracker } from "../../state/useTracker";

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

/** The sources with these ids, each once, as links. */
export function SourceNames({ ids }: { readonly ids: readonly string[] }) {
  const { dataset } = useTracker();
  const sources = [...new Set(ids)].flatMap((id) => dataset.sources.find((source) => source.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <ul className="note step-sources">
      {sources.map(({ id, title, publisher, url }) => (
        <li key={id}>
          {isWebAddress(url) ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              <bdi>{title}</bdi>
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}
          , <bdi>{publisher}</bdi>
        </li>
      ))}
    </ul>
  );
}
