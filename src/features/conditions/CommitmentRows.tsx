import { useState } from "react";
import type { Standing } from "../../engine/asOf";
import { STATUSES } from "../../model/status";
import { DataText } from "../../figures/DataText";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import { categoryColours } from "../../ui/categoryColours";
import { Mark } from "../../ui/Mark";
import { Swatch } from "../../ui/Swatch";
import { PRINTED_ROWS, usePrinting } from "../../ui/usePrinting";

/** Rows that stand at first, and those that a page can bear. */
const [SHOWN, MOST] = [12, 400];

interface RowsProps {
  /** Names the table. */
  readonly label: string;
  readonly rows: readonly number[];
  readonly standing: Standing;
}

/** Commitments with their parties, category and status; each title opens the details. */
export function CommitmentRows({ label, rows, standing }: RowsProps) {
  const { t } = useI18n();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const most = printing ? PRINTED_ROWS : MOST;
  const kept = rows.slice(0, most);
  const heads = (["title", "parties", "category", "status"] as const).map((key) => t(`conditions.newly.head.${key}`));
  return (
    <>
      <table className="crows" aria-label={label}>
        <thead className="sr-narrow">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kept.map((row, i) => (
            <Row key={row} row={row} standing={standing} beyond={!all && i >= SHOWN} />
          ))}
        </tbody>
      </table>
      {!all && kept.length > SHOWN && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t("conditions.newly.all", { count: kept.length })}
        </button>
      )}
      {rows.length > most && <p className="note">{t(printing ? "table.notPrinted" : "table.notListed", { count: rows.length - most })}</p>}
    </>
  );
}

function TitleLink({ id, title }: { id: string; title: string }) {
  return (
    <a href={useHref((view) => ({ ...view, commitment: id }))}>
      <DataText>{title}</DataText>
    </a>
  );
}

function Row({ row, standing, beyond }: { row: number; standing: Standing; beyond: boolean }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { dataset } = useTracker();
  const commitment = dataset.commitments[row];
  const status = STATUSES[standing.status[row] ?? -1];
  if (!commitment || !status) return null;
  const colours = categoryColours(dataset.categories.map((category) => category.id));
  const names = [...new Set(commitment.parties.map(({ code }) => code))].map((code) => texts.partyName(code));
  return (
    <tr className={beyond ? "beyond" : undefined}>
      <td className="title">
        <TitleLink id={commitment.id} title={texts.title(row)} />
      </td>
      <td>
        <bdi>{names.length > 3 ? t("table.andMore", { first: names[0] ?? "", count: names.length - 1 }) : formats.list(names)}</bdi>
      </td>
      <td className="cat">
        <Swatch className={colours.get(commitment.category) ?? ""} />
        {texts.category(commitment.category)}
      </td>
      <td className="st">
        <Mark status={status} /> {t(`status.${status}`)}
      </td>
    </tr>
  );
}
