import { Mark } from "../../ui/Mark";
import { useI18n } from "../../i18n/i18n";
import { dayNumber, firstDay } from "../../model/partialDate";
import { rungsFor, spanOf, ticksOf, type Step } from "./statusPath";

const WIDTH = 610;
const RUNG = 24;
const TOP = 18;
const MARK = 16;
/** Width of a letter as phones draw it, and how far the last date may reach over the edge. */
const [LETTER, MARGIN] = [9, 24];

/**
 * The way up the ladder over time, as a line of steps.
 * @param steps the steps up to the as-of day, oldest first; two or more are worth drawing
 * @param asOf the day at which the line ends
 * @param ink colour class of the category
 */
export function StatusSteps({ steps, asOf, ink }: { readonly steps: readonly Step[]; readonly asOf: string; readonly ink: string }) {
  const { t, formats } = useI18n();
  const rungs = rungsFor(steps);
  const words = rungs.map((status) => t(`status.${status}`));
  // Nothing measures text here: the gutter takes the longest word at the size that phones draw it in.
  const left = 26 + LETTER * Math.max(...words.map((word) => word.length));
  const span = spanOf(steps, asOf);
  const x = (day: number) => left + ((day - span.from) / (span.to - span.from)) * (WIDTH - 24 - left);
  const y = (status: Step["status"]) => TOP + RUNG * rungs.indexOf(status);
  const base = TOP + RUNG * (rungs.length - 1);
  const points = steps.map((step) => ({ ...step, x: x(dayNumber(firstDay(step.date))), y: y(step.status) }));
  const line = points.map((point, i) => (i === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join("") + `H${x(span.to)}`;
  const changes = steps.filter((step, i) => step.status !== steps[i - 1]?.status);
  const label = formats.list(
    changes.map((step) => t("commitment.stepOn", { status: t(`status.${step.status}`), date: formats.date(step.date) })),
  );

  return (
    <svg viewBox={`0 0 ${WIDTH} ${base + 30}`} className={`step ${ink}`} role="img" aria-label={label}>
      {rungs.map((status, i) => (
        <g key={status}>
          <path d={`M${left} ${y(status)}H${WIDTH - 14}`} stroke="var(--hairline)" />
          <text x={left - 10} y={y(status) + 4.5} textAnchor="end">
            {words[i]}
          </text>
        </g>
      ))}
      {ticksOf(span).map(({ day, date }) => {
        const word = formats.dateShort(date);
        return (
          <g key={date}>
            <path d={`M${x(day)} ${base + 5}v5`} stroke="var(--control)" />
            {x(day) + LETTER * word.length <= WIDTH + MARGIN && (
              <text x={x(day)} y={base + 26}>
                {word}
              </text>
            )}
          </g>
        );
      })}
      <path d={line} fill="none" stroke="var(--c)" strokeWidth="2.5" />
      {points.map((point) => (
        // The mark is an SVG of its own and would fill this one: a frame of its size holds it.
        <svg
          key={`${point.date} ${point.status}`}
          x={point.x - MARK / 2}
          y={point.y - MARK / 2}
          width={MARK}
          height={MARK}
          overflow="visible"
        >
          <circle cx={MARK / 2} cy={MARK / 2} r={MARK / 2} fill="var(--paper)" />
          <Mark status={point.status} />
        </svg>
      ))}
    </svg>
  );
}
