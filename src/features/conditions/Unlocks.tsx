import { type ConditionsAnswer, type Unlock, withFlipped } from "../../engine/conditions";
import type { Selection } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { useActions, useTexts } from "../../state/useTracker";
import { BarList, type BarRow } from "../../ui/charts/BarList";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import { drawBarList } from "../../ui/charts/barListPicture";
import { switchId } from "./switchId";
import { partsOf, useSliceCells } from "./unlockCells";
import { UnlockTable } from "./UnlockTable";
import { useChartFrame } from "../../figures/useChartFrame";

interface Props {
  readonly selection: Selection;
  readonly answer: ConditionsAnswer;
}

/** What each condition that is not met holds back: alone, and together with one other. A click on a row takes it as met. */
export function Unlocks({ selection, answer }: Props) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const { setMet } = useActions();
  const frame = useChartFrame(selection);
  const cells = useSliceCells(frame);
  const { unlocks } = answer;
  const shown = unlocks.filter(({ alone, withOneOther }) => alone.rows.length + withOneOther.rows.length > 0);

  const rows = shown.map(({ condition, alone, withOneOther }): BarRow => {
    const label = texts.condition(condition);
    const figure = formats.count(alone.rows.length);
    return {
      id: condition,
      label,
      segments: [
        { className: "c-new", label: t("conditions.unlock.alone"), amount: alone.rows.length, words: figure, look: "solid" as const },
        {
          className: "c-new",
          label: t("conditions.unlock.pair"),
          amount: withOneOther.rows.length,
          words: formats.count(withOneOther.rows.length),
          look: "hatched" as const,
        },
      ].filter(({ amount }) => amount > 0),
      figure,
      figureName: frame.ledgerName(figure, label),
      onOpen: () => frame.openLedger({ measure: "count", parts: partsOf(condition, "alone") }),
      // The row goes when its condition is taken as met: the focus moves to the switch, which stays.
      onToggle: () => {
        document.getElementById(switchId(condition))?.focus();
        setMet(withFlipped(selection.standing, condition));
      },
      pressed: false,
    };
  });
  const max = shown.reduce((most, { alone, withOneOther }) => Math.max(most, alone.rows.length + withOneOther.rows.length), 1);
  const [first, second] = unlocks;
  const leads = first && first.alone.rows.length > (second?.alone.rows.length ?? 0);
  const idle = unlocks.filter(({ alone }) => alone.rows.length === 0).length;
  const tableRow = ({ condition, alone, withOneOther }: Unlock) => {
    const label = texts.condition(condition);
    return {
      id: condition,
      label,
      cells: [
        ...cells(alone, `${label}, ${t("conditions.unlock.alone")}`, partsOf(condition, "alone")),
        ...cells(withOneOther, `${label}, ${t("conditions.unlock.pair")}`, partsOf(condition, "withOneOther")),
      ],
    };
  };
  return (
    <div>
      <ChartFigure
        title={
          leads
            ? t("conditions.unlock.titleLed", { condition: texts.condition(first.condition), count: first.alone.rows.length })
            : t("conditions.unlock.title")
        }
        subtitle={t("conditions.unlock.about")}
        legend={[
          { label: t("conditions.unlock.alone"), className: "c-new" },
          { label: t("conditions.unlock.pair"), className: "c-new hatch" },
        ]}
        source={frame.source}
        table={{
          caption: t("conditions.unlock.table"),
          heads: (
            ["condition", "count", "countries", "money", "troops", "pairCount", "pairCountries", "pairMoney", "pairTroops"] as const
          ).map((key) => t(`conditions.unlock.${key}`)),
          rows: unlocks.map(tableRow),
        }}
        picture={() => drawBarList(rows, max, [])}
        pictureNotes={frame.pictureNotes}
        fileName={frame.fileName}
      >
        {rows.length === 0 ? (
          <p className="absent">{t("conditions.unlock.nothing")}</p>
        ) : (
          <BarList
            label={t("conditions.unlock.list")}
            rows={rows}
            max={max}
            fold={{ rows: 8, where: "everywhere", label: t("charts.waiting.allRows", { count: rows.length }) }}
          />
        )}
        {idle > 0 && <p className="note">{t("conditions.unlock.noneAlone", { count: idle })}</p>}
      </ChartFigure>
      {unlocks.length > 0 && <UnlockTable unlocks={unlocks} frame={frame} />}
    </div>
  );
}
