import { useState } from "react";
import type { CountedKind } from "../../engine/changes";
import { rowsByKind } from "../../engine/changes";
import { changesSentence } from "../../i18n/changePhrases";
import { useI18n } from "../../i18n/i18n";
import { ChangeList } from "./ChangeList";
import { ChangeTables } from "./ChangeTables";
import { useChanges } from "./useChanges";

/** A list of commitments that a number opens. */
export interface OpenedList {
  readonly title: string;
  readonly rows: readonly number[];
}

/** What changed since a day: the sentence, whose numbers open lists, the tables and what can be taken away. */
export function ChangeFinding() {
  const words = useI18n();
  const changes = useChanges();
  const [open, setOpen] = useState<OpenedList | null>(null);
  if (!changes) return null;
  const { t } = words;
  const rows = rowsByKind(changes);
  const openKind = (kind: CountedKind | "all") => {
    const list = kind === "all" ? changes.changed.map(({ row }) => row) : (rows.get(kind) ?? []);
    const label = kind === "all" ? t("timeline.changes.all") : t(`timeline.changes.kind.${kind}`);
    setOpen({ title: t("timeline.changes.list", { kind: label, count: list.length }), rows: list });
  };
  const hasAny = changes.changed.length > 0 || changes.conditionRows.length > 0;
  return (
    <section className="changes">
      <p className="finding" role="status">
        {changesSentence(changes, words).map((part, place) =>
          typeof part === "string" ? (
            part
          ) : (
            // A sentence's parts have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <button key={place} type="button" className="fig" onClick={() => openKind(part.kind)}>
              {part.text}
            </button>
          ),
        )}
      </p>
      {hasAny && <ChangeTables changes={changes} onOpen={setOpen} />}
      {open && <ChangeList changes={changes} opened={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
