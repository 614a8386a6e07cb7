import { type ReactNode, memo, useMemo, useRef } from "react";
import { useI18n } from "../../i18n/i18n";
import { Mark } from "../Mark";
import { usePrinting } from "../usePrinting";
import { AxisSlider, type SliderStep } from "./AxisSlider";
import { type Cluster, clusterMarks } from "./clusterMarks";
import { customProperties } from "./customProperties";
import { LaneTip, useLaneTip } from "./LaneTip";
import { useLaneKeys } from "./useLaneKeys";
import type { ClusteredLane, Lane, LaneItem, LanesAxis } from "./laneTypes";
import { LANE, useLaneWindow } from "./useLaneWindow";
import "./lanes.css";

interface LanesProps {
  /** Names the group of marks. */
  readonly label: string;
  readonly axis: LanesAxis;
  /** The labels under the axis, for the least distance between two, in the axis's unit. */
  readonly ticks: (least: number) => readonly { readonly at: number; readonly label: string }[];
  readonly lanes: readonly Lane[];
  /** The place of the handle, and its words. */
  readonly handle: {
    readonly label: string;
    readonly valueText: string;
    readonly at: number;
    readonly min: number;
    readonly max: number;
    readonly onDrag: (place: number) => void;
    readonly onStep: (step: SliderStep) => void;
  };
  /** Accessible name of a mark, or of several that are drawn as one. */
  readonly describe: (items: readonly LaneItem[], lane: Lane) => string;
  /** What is shown beside a mark that is pointed at or has the focus. */
  readonly tip: (items: readonly LaneItem[], lane: Lane) => ReactNode;
  readonly onOpen: (items: readonly LaneItem[], lane: Lane) => void;
}

/** Pixels between two marks; those closer are drawn as one. */
const APART = 24;
const TICKS_APART = 72;
/** Pixels beside the handle in which no label stands. */
const HANDLE = 36;
/** Pixels that a name needs to be worth writing. */
const NAME = 90;

interface MarkButtonProps extends Pick<LanesProps, "describe" | "onOpen"> {
  readonly lane: ClusteredLane;
  readonly cluster: Cluster<LaneItem>;
  /** Pixels from the axis's start, and to the next mark. */
  readonly x: number;
  readonly room: number;
  readonly tail: number;
  readonly isStop: boolean;
}

/** What is drawn of marks: one by its shape, several as their number. */
function MarkFace({ items }: { items: readonly LaneItem[] }) {
  const { formats } = useI18n();
  const [first] = items;
  if (!first || items.length > 1) return <b>{items.length > 999 ? "999+" : formats.count(items.length)}</b>;
  return first.shape === "event" ? <i className="diamond" /> : <Mark status={first.shape} />;
}

function MarkButton({ lane, cluster, x, room, tail, isStop, describe, onOpen }: MarkButtonProps) {
  const [first] = cluster.items;
  const isOne = cluster.items.length === 1;
  const name = isOne && first && lane.nameOf && room >= NAME ? lane.nameOf(first) : null;
  return (
    <button
      type="button"
      className={`lane-mark${isOne ? "" : " many"}${first?.shape === "event" ? " event" : ""}`}
      data-item={first?.id}
      tabIndex={isStop ? 0 : -1}
      aria-label={describe(cluster.items, lane)}
      style={customProperties({ "--x": `${x}px`, "--room": `${room}px`, "--tail": `${tail}px` })}
      onClick={() => onOpen(cluster.items, lane)}
    >
      <MarkFace items={cluster.items} />
      {name === null ? null : <span className="lane-name">{name}</span>}
    </button>
  );
}

interface RowProps extends Pick<LanesProps, "describe" | "onOpen"> {
  readonly lane: ClusteredLane;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Id of the item whose mark takes the focus; null when it is in another lane. */
  readonly stop: string | null;
}

/** One lane. Of its marks only those in sight are drawn, and the one that takes the focus. */
const LaneRow = memo(function LaneRow({ lane, unit, from, to, left, right, stop, describe, onOpen }: RowProps) {
  const { clusters } = lane;
  return (
    <div className="lane" role="group" aria-label={lane.label} data-lane={lane.id}>
      <span className="lane-label" aria-hidden="true">
        {lane.className === undefined ? null : <span className={`sw ${lane.className}`} />}
        <bdi>{lane.label}</bdi>
      </span>
      <div className="lane-track">
        {clusters.map((cluster, i) => {
          const x = (cluster.at - from) * unit;
          const isStop = stop !== null && cluster.items.some((item) => item.id === stop);
          if (!isStop && (x < left || x > right)) return null;
          const next = clusters[i + 1];
          const room = ((next?.at ?? to) - cluster.at) * unit - APART;
          const props = { lane, cluster, x, room, tail: (cluster.end - cluster.at) * unit, isStop, describe, onOpen };
          return <MarkButton key={cluster.items[0]?.id} {...props} />;
        })}
      </div>
    </div>
  );
});

/**
 * Marks on a time axis in lanes, in a frame of its own that scrolls both ways. Marks that would overlap are drawn as one with their
 * count. One of all marks takes the focus; arrow keys move it. The handle stands over all lanes.
 */
export function Lanes({ label, axis, ticks, lanes, handle, describe, tip, onOpen }: LanesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const span = axis.to - axis.from;
  const view = useLaneWindow(frame, { zoom: span / Math.min(span, axis.shown), lanes: lanes.length, whole: printing });
  const unit = view.width / span;
  const clustered = useMemo(
    () => lanes.map((lane): ClusteredLane => ({ ...lane, clusters: clusterMarks(lane.items, APART / unit) })),
    [lanes, unit],
  );
  const keys = useLaneKeys(frame, clustered);
  const hint = useLaneTip(frame, clustered);
  const part = (at: number) => (at - axis.from) / span;
  const drawn = clustered
    .map((lane, i) => ({ lane, i }))
    .filter(({ lane, i }) => (i >= view.first && i <= view.last) || lane.id === keys.lane);
  const labels = useMemo(() => ticks(TICKS_APART / unit), [ticks, unit]);
  return (
    <div className="lanes-box" {...hint.listeners}>
      {/* What scrolls must be reachable by keyboard: its marks and its handle are. */}
      <div ref={frame} className="lanes-frame">
        {/* One tab stop for many marks: the keys are heard where they come together (ARIA Authoring Practices, roving tabindex). */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          className="lanes"
          role="group"
          aria-label={label}
          style={customProperties({
            "--width": `${view.width}px`,
            "--height": `${lanes.length * LANE}px`,
            "--now": part(handle.at),
            "--known": part(axis.knownUntil),
          })}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          <div className="lanes-axis">
            <span className="lane-label" aria-hidden="true" />
            <div className="lanes-scale">
              {labels
                .filter((tick) => Math.abs(tick.at - handle.at) * unit > HANDLE)
                .map((tick) => (
                  <span key={tick.at} className="lane-tick" aria-hidden="true" style={customProperties({ "--at": part(tick.at) })}>
                    {tick.label}
                  </span>
                ))}
              <AxisSlider
                className="lane-handle"
                label={handle.label}
                valueText={handle.valueText}
                min={handle.min}
                max={handle.max}
                now={handle.at}
                at={part(handle.at)}
                onDrag={(at) => handle.onDrag(axis.from + at * span)}
                onStep={handle.onStep}
              />
            </div>
          </div>
          <div className="lanes-body">
            <div className="lanes-ground" aria-hidden="true">
              {labels.map((tick) => (
                <i key={tick.at} style={customProperties({ "--at": part(tick.at) })} />
              ))}
              {clustered
                .flatMap(({ clusters }) => clusters)
                .filter(({ items: [first] }) => first?.shape === "event")
                .map(({ at }) => (
                  <u key={at} style={customProperties({ "--at": part(at) })} />
                ))}
              <b className="unknown" />
              <b className="now" />
            </div>
            {drawn.map(({ lane, i }) => (
              <div key={lane.id} className="lane-place" style={customProperties({ "--i": i })}>
                <LaneRow
                  lane={lane}
                  unit={unit}
                  from={axis.from}
                  to={axis.to}
                  left={view.left}
                  right={view.right}
                  stop={keys.lane === lane.id ? keys.item : null}
                  describe={describe}
                  onOpen={onOpen}
                />
              </div>
            ))}
          </div>
        </div>
      </div>
      {hint.shown && <LaneTip place={hint.shown}>{tip(hint.shown.cluster.items, hint.shown.lane)}</LaneTip>}
    </div>
  );
}
