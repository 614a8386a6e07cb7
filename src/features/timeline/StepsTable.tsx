import { useId, useMemo } from "react";
import type { TimelineEntry } from "../../engine/timeline";
import { DataText } from "../../figures/DataText";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import { DataTable, type DataColumn } from "../../ui/DataTable";
import { Mark } from "../../ui/Mark";
import { SourceNames } from "./SourceNames";

const rowId = ({ row, step }: TimelineEntry) => `${row}.${step}`;
const COLUMNS = ["title", "date", "status", "parties", "sources"];
// The newest always comes first; no other order is offered.
const keepOrder = () => {};

function TitleLink({ row }: { readonly row: number }) {
  const { dataset } = useTracker();
  const texts = useTexts();
  const id = dataset.commitments[row]?.id ?? null;
  return (
    <a href={useHref((view) => ({ ...view, commitment: id }))}>
      <DataText>{texts.title(row)}</DataText>
    </a>
  );
}

/** The steps of the picture as a table, newest first. */
export function StepsTable({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const caption = useId();
  const newest = useMemo(() => entries.toReversed(), [entries]);
  const columns = useMemo((): DataColumn<TimelineEntry>[] => {
    const entryOf = ({ row, step }: TimelineEntry) => dataset.commitments[row]?.history[step];
    const partiesOf = ({ row }: TimelineEntry) => [...new Set(dataset.commitments[row]?.parties.map(({ code }) => texts.partyName(code)))];
    return [
      { id: "title", header: t("timeline.lanes.column.title"), width: 18, card: "wide", cell: ({ row }) => <TitleLink row={row} /> },
      {
        id: "date",
        header: t("timeline.lanes.column.date"),
        width: 8,
        card: "main",
        cell: (step) => formats.date(entryOf(step)?.date ?? ""),
      },
      {
        id: "status",
        header: t("timeline.lanes.column.status"),
        width: 8,
        card: "aside",
        cell: (step) => {
          const status = entryOf(step)?.status;
          return (
            status && (
              <span className="st">
                <Mark status={status} /> {t(`status.${status}`)}
              </span>
            )
          );
        },
      },
      {
        id: "parties",
        header: t("timeline.lanes.column.parties"),
        width: 12,
        card: "line",
        cell: (step) => formats.enumerate(partiesOf(step)),
      },
      {
        id: "sources",
        header: t("timeline.lanes.column.sources"),
        width: 18,
        card: "line",
        cell: (step) => <SourceNames ids={entryOf(step)?.sources ?? []} />,
      },
    ];
  }, [dataset, texts, t, formats]);
  return (
    <div className="steps-table">
      <p id={caption} className="table-caption">
        {t("timeline.lanes.table")}
      </p>
      <DataTable
        rows={newest}
        rowId={rowId}
        columns={columns}
        visible={COLUMNS}
        labelledBy={caption}
        sort={null}
        onSort={keepOrder}
        notPrinted={(count) => t("timeline.lanes.notPrinted", { count })}
        notListed={(count) => t("timeline.lanes.notListed", { count })}
      />
    </div>
  );
}
