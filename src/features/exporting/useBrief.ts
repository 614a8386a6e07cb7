import { hasRow } from "../../engine/rowSet";
import type { Selection } from "../../engine/tracker";
import { type BriefBlock, briefBlocks, type BriefWords } from "../../exporters/brief";
import { exportFileName } from "../../exporters/provenance";
import { amountInWords } from "../../i18n/amountPhrases";
import { coverageInWords } from "../../i18n/captions";
import { useI18n } from "../../i18n/i18n";
import { keyFigures } from "../../i18n/keyFigures";
import { findingSentence } from "../../i18n/phrases";
import { plainText } from "../../i18n/sentence";
import { STATUSES } from "../../model/status";
import { coveredDay } from "../../state/fitToDataset";
import { useTexts, useTracker, useTranslationState, useViewState } from "../../state/useTracker";
import type { Briefed } from "./useBriefed";
import { useCitation } from "./useCitation";

export interface Brief {
  readonly blocks: readonly BriefBlock[];
  readonly fileName: (extension: string) => string;
}

/** The cells of a commitment in the brief's table, without its sources. */
function useCells(selection: Selection): (row: number) => string[] {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const { standing } = selection;

  const due = (row: number, conditions: readonly string[]) => {
    if (hasRow(standing.due, row)) return t("table.due");
    if (!hasRow(standing.waiting, row)) return "–";
    return t("table.waits", { conditions: formats.list(conditions.filter((id) => !standing.met.has(id)).map(texts.condition)) });
  };
  const amount = (row: number) => {
    const quantity = tracker.dataset.commitments[row]?.quantity;
    if (!quantity) return t("common.noFigure");
    const { own } = tracker.account(selection, quantity.kind === "troops" ? "troops" : "money").line(row);
    const { figure, under } = amountInWords({ quantity, own, unit: texts.unit(row) ?? quantity.unit }, { t, formats });
    return under.length === 0 ? figure : `${figure} (${under.join("; ")})`;
  };
  return (row) => {
    const commitment = tracker.dataset.commitments[row];
    if (!commitment) return [];
    const names = [...new Set(commitment.parties.map(({ code }) => code))].map(texts.partyName);
    const status = STATUSES[standing.status[row] ?? -1];
    const since = commitment.history[standing.step[row] ?? -1]?.date;
    return [
      texts.title(row),
      names.length > 3 ? t("table.andMore", { first: names[0] ?? "", count: names.length - 1 }) : formats.list(names),
      [status ? t(`status.${status}`) : "", since ? formats.dateShort(since) : ""].filter((part) => part !== "").join(", "),
      due(row, commitment.conditions),
      amount(row),
    ];
  };
}

/** The brief of what it tells of, in the reader's language. */
export function useBrief(briefed: Briefed): Brief {
  const { selection, link } = briefed;
  const { t, markup, formats, lang } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const { citation, extent, title, filters, cautions } = useCitation(briefed);
  const sort = useViewState((view) => view.sort);
  const { dataset } = tracker;
  const cells = useCells(selection);
  const isTranslated = useTranslationState() === "ready";
  const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);

  const order = tracker.order(selection, sort);
  const about = { count: extent.count, total: extent.total, date: formats.date(extent.asOf) };
  const sums = t("brief.method.sums", { currency: dataset.baseCurrency });

  const words: BriefWords = {
    title,
    subject:
      filters.length === 0
        ? t("brief.unfiltered", about)
        : t("brief.subject", { ...about, filters: capitalised(filters.reduce((first, second) => t("common.joined", { first, second }))) }),
    cautions,
    finding: plainText(
      findingSentence(tracker.finding(selection), { t, markup, formats }, { datasetId: dataset.id, condition: texts.condition }),
    ),
    figures: keyFigures({ tracker, selection, partyName: texts.partyName }, { t, markup, formats }),
    headings: {
      figures: t("brief.headings.figures"),
      table: t("table.title"),
      disputed: t("brief.headings.disputed"),
      sources: t("table.column.sources"),
      citation: t("brief.headings.citation"),
    },
    columns: (["title", "parties", "status", "due", "amount", "sources"] as const).map((column) => t(`table.column.${column}`)),
    cells,
    commitmentTitle: texts.title,
    disputed: texts.disputed,
    source: ({ title: name, publisher, date }) => ({
      title: name,
      detail: date === undefined ? publisher : `${publisher}, ${formats.date(date)}`,
    }),
    firstRows: (shown, left) =>
      t("brief.firstRows", { shown, left, order: t(`table.order.${sort.key}.${sort.descending ? "down" : "up"}`) }),
    firstDisputes: (shown, left) => t("brief.firstDisputes", { shown, left }),
    allRows: t("brief.allRows", { count: selection.count }),
    method: [
      coverageInWords(coveredDay(dataset), { t, formats }),
      sums,
      t("brief.method.sources"),
      ...(isTranslated ? [t("coverage.translated")] : []),
    ],
    citation: citation.text,
    link,
  };
  return {
    blocks: briefBlocks({ tracker, selection, order }, words),
    fileName: (extension) => exportFileName(dataset, extent, extension).replace(/^commitments/, "brief"),
  };
}
