interface StepNoteProps {
  readonly heading: string;
  /** What happened; left out where there is no room for it. */
  readonly detail: string;
  /** The place that is meant, in px, and where room begins on its left. */
  readonly x: number;
  readonly left: number;
  /** From the top of the drawing down to the stack. */
  readonly top: number;
  readonly bottom: number;
}

/** Nothing measures text here: px of a letter and of a line, the widest block, and the most lines of it. */
const [LETTER, LINE, WIDEST, MOST] = [6.9, 16, 235, 5];
/** px of room below which a note is its heading alone. */
const NARROW = 180;

/** Words in lines of at most so many letters; null: more lines than that. */
function inLines(text: string, letters: number, most: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > most ? null : lines;
}

/** A line at a place of a drawing of steps and, on its left, what happened there. */
export function StepNote({ heading, detail, x, left, top, bottom }: StepNoteProps) {
  const room = x - left;
  const lines = room < NARROW ? [] : (inLines(detail, Math.floor(Math.min(room, WIDEST) / LETTER), MOST) ?? []);
  if (room < heading.length * LETTER) return null;
  const text = { textAnchor: "end", x: x - 8, fontSize: 13, paintOrder: "stroke", stroke: "var(--paper)", strokeWidth: 4 } as const;
  return (
    <g>
      <path d={`M${x} ${top}V${bottom}`} stroke="var(--ink-2)" strokeDasharray="2 3" fill="none" />
      <text {...text} y={top + 10} fontWeight={600} fill="var(--ink)">
        {heading}
      </text>
      {lines.map((line, i) => (
        <text key={line} {...text} y={top + 10 + (i + 1) * LINE} fill="var(--ink-2)">
          {line}
        </text>
      ))}
    </g>
  );
}
