import { useI18n } from "../../i18n/i18n";
import { useTexts, useTracker } from "../../state/useTracker";
import type { CommitmentProps } from "./CommitmentDialog";
import { CommitmentLink } from "./CommitmentLink";

/** A link to a commitment, or its bare id when the data file does not hold it (a selection). */
function Related({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const texts = useTexts();
  const row = useTracker().row(id);
  if (row === undefined) {
    return (
      <>
        <bdi>{id}</bdi> <span className="muted">({t("commitment.notInFile")})</span>
      </>
    );
  }
  return (
    <CommitmentLink id={id}>
      <bdi>{texts.title(row)}</bdi>
    </CommitmentLink>
  );
}

function RelatedList({ title, ids }: { readonly title: string; readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className="ref">
          {ids.map((id) => (
            <li key={id}>
              <Related id={id} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** What it is part of, what it contains, what partly covers the same, and how sure all of it is. */
export function Relations({ commitment }: CommitmentProps) {
  const { t, formats } = useI18n();
  const { dataset, columns, reader } = useTracker();
  const { id, partOf, quantity, confidence, checked } = commitment;
  const row = reader.rowOf(id) ?? -1;
  const contained = Array.from(columns.whole.keys())
    .filter((other) => columns.whole[other] === row)
    .map(reader.id);
  // An overlap may stand with one of the two only.
  const declaring = reader
    .withOverlaps()
    .filter((other) => dataset.commitments[other]?.overlaps?.includes(id))
    .map(reader.id);
  const overlapping = [...new Set([...(commitment.overlaps ?? []), ...declaring])].filter((other) => other !== id);
  const overlapKey =
    quantity?.kind === "money"
      ? "commitment.overlaps"
      : quantity?.kind === "troops"
        ? "commitment.overlapsTroops"
        : "commitment.overlapsOther";
  return (
    <>
      <RelatedList title={t("commitment.partOf")} ids={partOf === undefined ? [] : [partOf]} />
      <RelatedList title={t("commitment.contains", { count: contained.length })} ids={contained} />
      <RelatedList title={t(overlapKey)} ids={overlapping} />
      <div>
        <dt>{t("commitment.sure")}</dt>
        <dd>
          {t(`commitment.confidence.${confidence ?? "none"}`)}{" "}
          {checked === undefined ? null : t("commitment.checked", { date: formats.date(checked) })}
        </dd>
      </div>
    </>
  );
}
