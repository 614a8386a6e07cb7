import { type ReactNode, useCallback, useMemo, useState } from "react";
import { partyFits } from "../../engine/dimensions";
import { entriesUntil } from "../../engine/timeline";
import { coverageInWords } from "../../i18n/captions";
import { ExplainLink } from "../../figures/ExplainLink";
import { useI18n } from "../../i18n/i18n";
import { dayNumber } from "../../model/partialDate";
import { STATUSES } from "../../model/status";
import { LANES } from "../../state/viewState";
import { useActions, useTracker, useViewState } from "../../state/useTracker";
import { ChartFigure } from "../../ui/charts/ChartFigure";
import { Lanes } from "../../ui/charts/Lanes";
import type { Lane, LaneItem } from "../../ui/charts/laneTypes";
import { drawLanes } from "../../ui/charts/lanesPicture";
import { Segmented } from "../../ui/charts/Segmented";
import { usePrinting } from "../../ui/usePrinting";
import { EventList } from "./EventList";
import { PeriodBrush } from "./PeriodBrush";
import { StepList } from "./StepList";
import { StepsTable } from "./StepsTable";
import { StepTip } from "./StepTip";
import { useAxis } from "./useAxis";
import { useHandle } from "./useHandle";
import { busiestMonth, stepOf, useLanes } from "./useLanes";
import { useStepWords } from "./useStepWords";
import { useChartFrame } from "../../figures/useChartFrame";
import { useLaterSelection } from "../../figures/Following";

const ZOOMS = ["all", "years", "months"] as const;
type Zoom = (typeof ZOOMS)[number];
/** Days that fill the frame. */
const SHOWN: Readonly<Record<Zoom, number>> = { all: Number.POSITIVE_INFINITY, years: 366, months: 62 };

interface Opened {
  readonly title: string;
  readonly items: readonly LaneItem[];
}

/** Every step of the selected commitments on a time axis, with the day's handle and the brush of the period. */
export function StepLanes() {
  const { t, formats } = useI18n();
  const { dataset, columns } = useTracker();
  const { openCommitment, setLanes } = useActions();
  const selection = useLaterSelection();
  const by = useViewState((view) => view.by);
  const [zoom, setZoom] = useState<Zoom>("all");
  const [opened, setOpened] = useState<Opened | null>(null);
  const frame = useChartFrame(selection);
  const printing = usePrinting();
  const { axis, ticks, part } = useAxis();
  const handle = useHandle(axis);
  const { asOf } = selection.standing;
  const entries = useMemo(() => entriesUntil(columns, selection.rows, dayNumber(asOf)), [columns, selection.rows, asOf]);
  const fits = useMemo(() => partyFits(dataset, selection.query.filters), [dataset, selection.query.filters]);
  const lanes = useLanes({ entries, standing: selection.standing, fits }, by);
  const { describe } = useStepWords();

  const tip = useCallback((items: readonly LaneItem[]): ReactNode => <StepTip items={items} />, []);
  const onOpen = useCallback(
    (items: readonly LaneItem[], lane: Lane) => {
      const [only] = items;
      const step = items.length === 1 && only ? stepOf(only) : null;
      const id = step && dataset.commitments[step.row]?.id;
      if (id) openCommitment(id);
      else setOpened({ title: describe(items, lane), items });
    },
    [dataset, openCommitment, describe],
  );
  const lanesAxis = useMemo(() => ({ from: axis.from, to: axis.to, knownUntil: axis.covered, shown: SHOWN[zoom] }), [axis, zoom]);
  const busiest = busiestMonth(entries);
  const found = new Set(lanes.flatMap(({ items }) => items.map(({ shape }) => shape)));
  const legend = STATUSES.filter((status) => found.has(status)).map((status) => ({ label: t(`status.${status}`), className: "", status }));
  return (
    <ChartFigure
      title={busiest === null ? t("timeline.lanes.title") : t("timeline.lanes.titleMost", { month: formats.date(busiest) })}
      subtitle={t(`timeline.lanes.about.${by}`)}
      explained={<ExplainLink topic="status" />}
      controls={
        <>
          <div className="controls">
            <Segmented
              label={t("timeline.lanes.by")}
              choices={LANES.map((value) => ({ value, label: t(`timeline.lanes.byChoice.${value}`) }))}
              value={by}
              onChange={setLanes}
            />
            <Segmented
              label={t("timeline.lanes.zoom")}
              choices={ZOOMS.map((value) => ({ value, label: t(`timeline.lanes.zoomChoice.${value}`) }))}
              value={zoom}
              onChange={setZoom}
            />
          </div>
          <PeriodBrush axis={axis} ticks={ticks} part={part} />
        </>
      }
      legend={legend}
      source={frame.source}
      table={<StepsTable entries={entries} />}
      picture={() => drawLanes({ axis: lanesAxis, ticks, lanes, now: dayNumber(asOf), format: formats.count })}
      pictureNotes={frame.pictureNotes}
      fileName={frame.fileName}
    >
      <p className="note">
        {coverageInWords(dataset.coveredUntil ?? dataset.released, { t, formats })}{" "}
        <span className="lanes-keys">{t("timeline.lanes.keys")}</span>
      </p>
      <Lanes
        label={t("timeline.lanes.label")}
        axis={lanesAxis}
        ticks={ticks}
        lanes={lanes}
        handle={handle}
        describe={describe}
        tip={tip}
        onOpen={onOpen}
      />
      <EventList asOf={asOf} />
      {printing && <StepsTable entries={entries} />}
      {opened && <StepList title={opened.title} items={opened.items} onClose={() => setOpened(null)} />}
    </ChartFigure>
  );
}
