import type { BriefBlock, BriefPart } from "../../exporters/brief";

/** A link where the address is one of the web; a data file's sources are checked, the page's own address is what it is. */
function Parts({ parts }: { readonly parts: readonly BriefPart[] }) {
  return parts.map((part) =>
    typeof part === "string" ? (
      part
    ) : (
      <a key={part.text} href={part.href}>
        {part.text}
      </a>
    ),
  );
}

function references(numbers: readonly number[]): string {
  return numbers.length === 0 ? "" : `[${numbers.join(", ")}]`;
}

function Table({ label, head, rows }: Extract<BriefBlock, { kind: "table" }>) {
  return (
    <table aria-label={label}>
      <thead className="sr-narrow">
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, sources }, row) => (
          // Rows have no identity but their place: two commitments may read alike.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={row}>
            {cells.map((text, i) => (
              <td key={head[i]}>
                <bdi>{text}</bdi>
              </td>
            ))}
            <td>{references(sources)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ block }: { readonly block: BriefBlock }) {
  switch (block.kind) {
    case "title":
      return <h2 className="brief-title">{block.text}</h2>;
    case "heading":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p className={`brief-${block.role}`}>
          <Parts parts={block.parts} />
        </p>
      );
    case "figures":
      return (
        <dl>
          {block.items.map(({ label, value, detail }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{value}</b> {detail !== "" && <span>{detail}</span>}
              </dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return <Table {...block} />;
    case "disputes":
      return (
        <ul>
          {block.items.map(({ title, text, sources }) => (
            <li key={title + text}>
              <b>
                <bdi>{title}</bdi>.
              </b>{" "}
              <bdi>{text}</bdi> {references(sources)}
            </li>
          ))}
        </ul>
      );
    case "sources":
      return (
        <ol>
          {block.items.map(({ number, title, detail, url }) => (
            <li key={number} value={number}>
              <bdi>{title}</bdi>. <bdi>{detail}</bdi>.{" "}
              <a className="address" href={url} target="_blank" rel="noopener noreferrer">
                {url}
              </a>
            </li>
          ))}
        </ol>
      );
  }
}

/** The brief as it will be printed. */
export function BriefPreview({ blocks }: { readonly blocks: readonly BriefBlock[] }) {
  return (
    <article className="brief">
      {blocks.map((block, i) => (
        // Blocks have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={i} block={block} />
      ))}
    </article>
  );
}
