import { useState } from "react";
import type { Unlock } from "../../engine/conditions";
import { useI18n } from "../../i18n/i18n";
import { useTexts } from "../../state/useTracker";
import type { ChartTableCell } from "../../ui/charts/ChartTable";
import { partsOf, useSliceCells } from "./unlockCells";
import type { ChartFrame } from "../../figures/useChartFrame";

/** Conditions that stand at first. */
const SHOWN = 4;

function Cell({ cell }: { cell: ChartTableCell }) {
  if (cell.onOpen)
    return (
      <button type="button" className="fig" aria-label={cell.name} onClick={cell.onOpen}>
        {cell.text}
      </button>
    );
  return <span className={cell.look === "absent" ? "nofig" : "muted"}>{cell.text}</span>;
}

/** For each condition two lines of figures: what waits on it alone, and on it with one other. */
export function UnlockTable({ unlocks, frame }: { unlocks: readonly Unlock[]; frame: ChartFrame }) {
  const { t } = useI18n();
  const texts = useTexts();
  const cells = useSliceCells(frame);
  const [all, setAll] = useState(false);
  const heads = [t("explore.tiles.commitments"), t("explore.tiles.countries"), t("charts.measures.money"), t("charts.measures.troops")];
  return (
    <div className="unlock-figures">
      <table aria-label={t("conditions.unlock.cards")}>
        <thead className="sr-narrow">
          <tr>
            <th scope="col">{t("conditions.unlock.condition")}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {unlocks.map((unlock, i) => {
          const label = texts.condition(unlock.condition);
          return (
            <tbody key={unlock.condition} className={!all && i >= SHOWN ? "beyond" : undefined}>
              <tr className="name">
                <th scope="rowgroup" colSpan={5}>
                  <bdi>{label}</bdi>
                </th>
              </tr>
              {(["alone", "withOneOther"] as const).map((which) => {
                const line = t(which === "alone" ? "conditions.unlock.alone" : "conditions.unlock.pair");
                return (
                  <tr key={which}>
                    <th scope="row">{line}</th>
                    {cells(unlock[which], `${label}, ${line}`, partsOf(unlock.condition, which)).map((cell, place) => (
                      <td key={heads[place]} className="num" data-label={heads[place]}>
                        <Cell cell={cell} />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
      {!all && unlocks.length > SHOWN && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t("charts.waiting.allRows", { count: unlocks.length })}
        </button>
      )}
    </div>
  );
}
