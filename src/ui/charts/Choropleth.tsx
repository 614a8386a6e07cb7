import { type ReactNode, type SyntheticEvent, memo, useEffect, useId, useRef, useState } from "react";
import { useI18n } from "../../i18n/i18n";
import { useFrameWidth } from "../useFrameWidth";
import { InsetDrawing, Land, MapPatterns } from "./MapLand";
import { MapTip, useMapTip } from "./MapTip";
import { layOut, type PlacedPlace } from "./mapLayout";
import { EUROPE, INSETS, loadWorld, type MapSheet, sheetOf } from "./mapShapes";
import type { MapPlace } from "./mapTypes";
import { useMapKeys } from "./useMapKeys";
import { useMapZoom } from "./useMapZoom";
import "./choropleth.css";

interface ChoroplethProps {
  /** Names the group of all countries. */
  readonly label: string;
  /** By name. Those that no sheet shows are passed over (see sheetOf). */
  readonly places: readonly MapPlace[];
  /** A country whose edge is drawn in ink. Default: none. */
  readonly outlined?: string | undefined;
  /** What is said of a country beside it, of a land without a place too. */
  readonly tip: (id: string) => ReactNode;
  readonly onToggle: (id: string) => void;
}

/** Rem that the map is wide before it is measured. */
const ON_PAPER = 45;

/** The sheet of all other countries, once it is needed and there. */
function useWorld(isNeeded: boolean): MapSheet | null {
  const [world, setWorld] = useState<MapSheet | null>(null);
  useEffect(() => {
    if (!isNeeded || world) return;
    // Out of reach, the countries stand without an outline: name and figure are there.
    loadWorld().then(setWorld, () => {});
  }, [isNeeded, world]);
  return world;
}

/** Lands and borders: drawn anew only when a fill changes, not while the map is zoomed. */
const Lands = memo(function Lands({ places, outlined }: Pick<ChoroplethProps, "places" | "outlined">) {
  const byId = new Map(places.map((place) => [place.id, place]));
  const shapes = Object.entries(EUROPE.shapes);
  const outline = outlined === undefined ? undefined : EUROPE.shapes[outlined];
  return (
    <>
      {shapes.map(([id, { d }]) => (byId.has(id) ? null : <path key={id} className="land m-none" d={d} data-place={id} />))}
      {shapes.map(([id, { d }]) => {
        const place = byId.get(id);
        return place && <Land key={id} d={d} place={place} of="europe" />;
      })}
      {outline && <path className="edge ink" d={outline.d} />}
      {places.map(({ id, pressed }) => pressed && EUROPE.shapes[id] && <path key={id} className="edge chosen" d={EUROPE.shapes[id].d} />)}
    </>
  );
});

interface PlaceButtonProps {
  readonly placed: PlacedPlace;
  readonly isStop: boolean;
  readonly describedBy: string | undefined;
}

function PlaceButton({ placed, isStop, describedBy }: PlaceButtonProps) {
  const { place, left, top, dx, dy, form } = placed;
  return (
    <button
      type="button"
      className="place"
      data-place={place.id}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${place.name}, ${place.words}`}
      aria-pressed={place.pressed ?? undefined}
      aria-disabled={place.pressed === null || undefined}
      aria-describedby={describedBy}
      style={{ left: `calc(${left * 100}% + ${dx}rem)`, top: `calc(${top * 100}% + ${dy}rem)` }}
    >
      <span className={`on-land ${form} ${place.fill}${place.striped ? " striped" : ""}`} aria-hidden="true">
        {form === "text" || form === "dot-text" ? place.short : null}
      </span>
    </button>
  );
}

/**
 * Countries in steps of one colour: Europe large, all others beside it. A press on a country, by its land or its button, calls
 * `onToggle`. One stop of the Tab key: see useMapKeys. Zoom and pan: see useMapZoom.
 */
export function Choropleth({ label, places, outlined, tip, onToggle }: ChoroplethProps) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const tipId = useId();
  const zoom = useMapZoom(frame);
  const width = useFrameWidth(frame) * zoom.zoom;
  const keys = useMapKeys(box, places);
  const hint = useMapTip(box);
  const beside = places.filter(({ id }) => sheetOf(id) === "inset" || sheetOf(id) === "world");
  const world = useWorld(beside.some(({ id }) => sheetOf(id) === "world"));
  const onSheet = layOut(
    places.filter(({ id }) => sheetOf(id) === "europe"),
    EUROPE,
    width,
  );
  const describedBy = (id: string) => (hint.shown?.id === id ? tipId : undefined);
  const pointed = hint.shown && EUROPE.shapes[hint.shown.id];

  const onClick = ({ target }: SyntheticEvent) => {
    const id = target instanceof Element ? target.closest("[data-place]")?.getAttribute("data-place") : null;
    if (id === null || id === undefined) return;
    if (places.some((place) => place.id === id && place.pressed !== null)) onToggle(id);
    hint.show(target);
  };
  return (
    // A pointer may press a land anywhere, for the keyboard each is a button: both are heard where they come together.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className="choropleth"
      role="group"
      aria-label={label}
      onClick={onClick}
      {...hint.listeners}
      onKeyDown={(event) => {
        keys.onKeyDown(event);
        hint.listeners.onKeyDown(event);
      }}
      onFocus={(event) => {
        keys.onFocus(event);
        hint.listeners.onFocus(event);
      }}
    >
      <div className="map-main">
        <div className="map-zoom">
          <button type="button" className="link" disabled={!zoom.canZoomIn} onClick={zoom.zoomIn}>
            {t("map.zoomIn")}
          </button>
          <button type="button" className="link" disabled={zoom.zoom === 1} onClick={zoom.zoomOut}>
            {t("map.zoomOut")}
          </button>
          <button type="button" className="link" disabled={zoom.zoom === 1} onClick={zoom.whole}>
            {t("map.whole")}
          </button>
        </div>
        <div
          ref={frame}
          className={zoom.zoom > 1 ? "map-frame zoomed" : "map-frame"}
          onScroll={hint.shown ? hint.onScroll : undefined}
          onPointerDown={zoom.onPointerDown}
          onPointerMove={zoom.onPointerMove}
        >
          <div className="map-plane" style={{ width: `${zoom.zoom * 100}%` }}>
            <svg viewBox={`0 0 ${EUROPE.width * EUROPE.fineness} ${EUROPE.height * EUROPE.fineness}`} aria-hidden="true">
              <MapPatterns
                of="europe"
                scale={(EUROPE.width * EUROPE.fineness) / (16 * (width > 0 && Number.isFinite(width) ? width : ON_PAPER))}
              />
              <Lands places={places} outlined={outlined} />
              {pointed && <path className="edge pointed" d={pointed.d} />}
            </svg>
            {onSheet.map((placed) => (
              <PlaceButton
                key={placed.place.id}
                placed={placed}
                isStop={keys.stop === placed.place.id}
                describedBy={describedBy(placed.place.id)}
              />
            ))}
          </div>
        </div>
      </div>
      {beside.length > 0 && (
        <ul className="map-insets">
          {beside.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                className="inset"
                data-place={place.id}
                tabIndex={keys.stop === place.id ? 0 : -1}
                aria-label={`${place.name}, ${place.words}`}
                aria-pressed={place.pressed ?? undefined}
                aria-describedby={describedBy(place.id)}
              >
                {sheetOf(place.id) === "inset" ? (
                  <InsetDrawing sheet={INSETS} place={place} />
                ) : (
                  world && <InsetDrawing sheet={world} place={place} />
                )}
                <span aria-hidden="true">
                  {place.name} <b>{place.short}</b>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {hint.shown && (
        <MapTip id={tipId} place={hint.shown}>
          {tip(hint.shown.id)}
        </MapTip>
      )}
    </div>
  );
}
