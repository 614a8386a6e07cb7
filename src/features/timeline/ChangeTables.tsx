import { useState } from "react";
import { type Changes, COUNTED_KINDS, type CountedKind, rowsByKind } from "../../engine/changes";
import { partyFits, valuesInOrder, valuesOfRow } from "../../engine/dimensions";
import { changesCsv, changesFileName, changesMarkdown } from "../../exporters/changes";
import { changesSentence } from "../../i18n/changePhrases";
import { createI18n, useI18n } from "../../i18n/i18n";
import { useHref, useSelection, useTexts, useTracker } from "../../state/useTracker";
import { ChartTable, type ChartTableCell, type ChartTableRow } from "../../ui/charts/ChartTable";
import { CopyButton } from "../../ui/CopyButton";
import { saveFile } from "../../ui/saveFile";
import { usePrinting } from "../../ui/usePrinting";
import type { OpenedList } from "./ChangeFinding";
import { useProvenance } from "../../figures/useProvenance";

interface Props {
  readonly changes: Changes;
  readonly onOpen: (list: OpenedList) => void;
}

/** The rows of each kind by the values of a dimension, in its order; values without any are left out. */
function useRowsByValue(changes: Changes, by: "country" | "category") {
  const { dataset, columns } = useTracker();
  const { standing, query } = useSelection();
  const facts = { dataset, columns, standing };
  const fits = partyFits(dataset, query.filters);
  const values = new Map<string, Map<CountedKind, number[]>>();
  for (const [kind, rows] of rowsByKind(changes)) {
    for (const row of rows) {
      for (const value of valuesOfRow(facts, by, row)) {
        if (by === "country" && !fits(value)) continue;
        const kinds = values.get(value) ?? new Map<CountedKind, number[]>();
        values.set(value, kinds);
        kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
      }
    }
  }
  return valuesInOrder(facts, by, values.keys()).flatMap((value) => {
    const kinds = values.get(value);
    return kinds ? [{ value, kinds }] : [];
  });
}

function ChangeTable({ changes, onOpen, by }: Props & { readonly by: "country" | "category" }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const byValue = useRowsByValue(changes, by);
  const total = rowsByKind(changes);
  const kinds = COUNTED_KINDS.filter((kind) => (total.get(kind)?.length ?? 0) > 0);
  const nameOf = (value: string) => (by === "country" ? texts.partyName(value) : texts.category(value));
  const cell = (rows: readonly number[], kind: CountedKind, value: string): ChartTableCell => {
    if (rows.length === 0) return { text: "0" };
    const words = { kind: t(`timeline.changes.kind.${kind}`), value };
    return {
      text: formats.count(rows.length),
      name: t("timeline.changes.cell", { ...words, count: formats.count(rows.length) }),
      onOpen: () => onOpen({ title: t("timeline.changes.listOf", { ...words, count: rows.length }), rows }),
    };
  };
  const rows = byValue.map(({ value, kinds: found }): ChartTableRow => ({
    id: value,
    label: <bdi>{nameOf(value)}</bdi>,
    cells: kinds.map((kind) => cell(found.get(kind) ?? [], kind, nameOf(value))),
  }));
  const sum: ChartTableRow = {
    id: "total",
    label: t("timeline.changes.total"),
    separate: true,
    cells: kinds.map((kind) => cell(total.get(kind) ?? [], kind, t("timeline.changes.total"))),
  };
  return (
    <ChartTable
      caption={t(by === "country" ? "timeline.changes.byCountry" : "timeline.changes.byCategory")}
      heads={[t(`timeline.changes.value.${by}`), ...kinds.map((kind) => t(`timeline.changes.kind.${kind}`))]}
      rows={[...rows, sum]}
    />
  );
}

/** What changed by category and by country; every number opens its list. Under it, what can be taken away. */
export function ChangeTables({ changes, onOpen }: Props) {
  const { t } = useI18n();
  const tracker = useTracker();
  const selection = useSelection();
  const provenance = useProvenance();
  const href = useHref((view) => view);
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  const input = { tracker, selection, changes };
  const markdown = () => {
    const sentence = changesSentence(changes, createI18n("en", tracker.dataset.baseCurrency))
      .map((part) => (typeof part === "string" ? part : part.text))
      .join("");
    return changesMarkdown(input, sentence, provenance());
  };
  return (
    <>
      <div className="change-tables">
        <ChangeTable changes={changes} onOpen={onOpen} by="category" />
        {/* Paper cannot be unfolded. */}
        <details open={open || printing} onToggle={({ currentTarget }) => printing || setOpen(currentTarget.open)}>
          <summary>{t("timeline.changes.byCountry")}</summary>
          <ChangeTable changes={changes} onOpen={onOpen} by="country" />
        </details>
      </div>
      <p className="note">{t("timeline.changes.tableNote")}</p>
      <p className="change-acts">
        <button
          type="button"
          className="link"
          onClick={() => saveFile(new Blob([changesCsv(input)], { type: "text/csv;charset=utf-8" }), changesFileName(input))}
        >
          {t("timeline.changes.csv")}
        </button>
        <CopyButton text={markdown}>{t("timeline.changes.markdown")}</CopyButton>
        <CopyButton text={() => new URL(href, document.baseURI).href}>{t("timeline.changes.link")}</CopyButton>
      </p>
    </>
  );
}
