import type { Source } from "../../model/schema";

/** A source's title as a link to its address, which `parseDataset` has found to be http(s). */
export function SourceLink({ source }: { source: Source }) {
  return (
    <a href={source.url} rel="noopener noreferrer">
      <bdi>{source.title}</bdi>
    </a>
  );
}
