import { DataText } from "../../figures/DataText";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import { Mark } from "../../ui/Mark";
import { type Column, useComparison } from "./useComparison";

function Refusal({ row, column }: { readonly row: number; readonly column: Column }) {
  const { t, formats } = useI18n();
  const tracker = useTracker();
  const texts = useTexts();
  const commitment = tracker.dataset.commitments[row];
  const href = useHref((view) => ({ ...view, commitment: commitment?.id ?? null }));
  const step = column.selection.standing.step[row] ?? -1;
  const date = commitment?.history[step]?.date;
  return (
    <li>
      <a href={href}>
        <DataText>{texts.title(row)}</DataText>
      </a>
      {date !== undefined && <span className="note"> {t("compare.refusals.since", { date: formats.dateIn(date) })}</span>}
    </li>
  );
}

/** What those who are compared have ruled out, each with its own refusals; nothing when nobody has. */
export function Refusals() {
  const { t } = useI18n();
  const { columns } = useComparison();
  const refusing = columns.filter(({ figures }) => figures.declined.length > 0);
  if (refusing.length === 0) return null;
  return (
    <section className="sec">
      <div className="sechead">
        <h2>{t("compare.refusals.title")}</h2>
      </div>
      <p className="note">{t("compare.refusals.note")}</p>
      <div className="only">
        {refusing.map((column) => (
          <div key={column.text}>
            <h3 className="refused">
              <Mark status="declined" />
              <bdi>{column.label}</bdi>
            </h3>
            <ul>
              {column.figures.declined.map((row) => (
                <Refusal key={row} row={row} column={column} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
