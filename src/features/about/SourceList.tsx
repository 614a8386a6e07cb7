import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { Source } from "../../model/schema";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import { PRINTED_ROWS, usePrinting } from "../../ui/usePrinting";
import { Section } from "./Section";
import { SourceLink } from "./SourceLink";
import { rowsBySource } from "./sourceUses";

/** Sources drawn at first, and by each press on "more". */
const STEP = 100;

/** All sources, each with the commitments that rest on it; drawn only once opened, or printed. */
export function SourceList() {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const publishers = useMemo(() => new Set(dataset.sources.map(({ publisher }) => publisher)).size, [dataset]);
  return (
    <Section name="sources">
      <p>{t("about.sources.lead", { sources: dataset.sources.length, publishers })}</p>
      <details className="about-sources" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("about.sources.open")}</summary>
        {(open || printing) && <SearchableSources />}
      </details>
    </Section>
  );
}

function SearchableSources(): ReactNode {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { dataset, reader } = useTracker();
  const [search, setSearch] = useState("");
  const [more, setShown] = useState(STEP);
  const shown = usePrinting() ? PRINTED_ROWS : more;
  const asked = useDeferredValue(search);

  const entries = useMemo(() => {
    const rows = rowsBySource(reader);
    return dataset.sources
      .map((source) => {
        const carried = rows.get(source.id) ?? [];
        return {
          source,
          rows: carried,
          text: folded([source.title, source.publisher, ...carried.map((row) => texts.title(row))].join("\n")),
        };
      })
      .toSorted(
        (a, b) => formats.compare(a.source.publisher, b.source.publisher) || (b.source.date ?? "").localeCompare(a.source.date ?? ""),
      );
  }, [dataset, reader, texts, formats]);
  const words = folded(asked).split(/\s+/u);
  const found = entries.filter(({ text }) => words.every((word) => text.includes(word)));

  return (
    <>
      <label className="field">
        <span>{t("about.sources.search")}</span>
        <input
          className="input"
          type="search"
          value={search}
          placeholder={t("about.sources.placeholder")}
          onChange={(event) => {
            setSearch(event.target.value);
            setShown(STEP);
          }}
        />
      </label>
      <p className="note" aria-live="polite">
        {t("about.sources.found", { count: found.length })}
      </p>
      <ul className="about-source-list">
        {found.slice(0, shown).map(({ source, rows }) => (
          <SourceEntry key={source.id} source={source} rows={rows} />
        ))}
      </ul>
      {found.length > PRINTED_ROWS && (
        <p className="note print-only">{t("about.sources.notPrinted", { count: found.length - PRINTED_ROWS })}</p>
      )}
      {found.length > shown && (
        <button type="button" className="link" onClick={() => setShown(more + STEP)}>
          {t("about.sources.more", { count: Math.min(STEP, found.length - shown) })}
        </button>
      )}
    </>
  );
}

/** Lower case without marks, as the search of commitments does it (contract section 3, `q`). */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function SourceEntry({ source, rows }: { source: Source; rows: readonly number[] }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { commitments } = useTracker().dataset;
  const facts = [source.date === undefined ? "" : formats.date(source.date), t(`about.sourceKind.${source.kind}`)].filter(
    (fact) => fact !== "",
  );
  return (
    <li>
      <p>
        <b>
          <bdi>{source.publisher}</bdi>
        </b>{" "}
        <SourceLink source={source} /> <span className="muted">{facts.join(" · ")}</span>
      </p>
      {rows.length === 0 ? (
        <p className="note">{t("about.sources.otherUse")}</p>
      ) : (
        <>
          <p className="note">{t("about.sources.carries", { count: rows.length })}</p>
          <ul className="about-carried">
            {rows.map((row) => (
              <li key={row}>
                <CommitmentLink id={commitments[row]?.id ?? ""} title={texts.title(row)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function CommitmentLink({ id, title }: { id: string; title: string }) {
  return (
    <a href={useHref((view) => ({ ...view, commitment: id }))}>
      <bdi>{title}</bdi>
    </a>
  );
}
