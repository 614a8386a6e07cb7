import { useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What a typed text means: a value to set, a text that can still become one, or a problem in words. */
export type Reading<Value> =
  | { readonly kind: "value"; readonly value: Value | null }
  /** `problem` is told only once the reader has left the field. */
  | { readonly kind: "incomplete"; readonly problem: string }
  | { readonly kind: "problem"; readonly problem: string };

interface RangeFieldProps<Value> {
  readonly label: string;
  readonly placeholder: string;
  /** What is set; null: nothing. */
  readonly value: Value | null;
  /** What is set, as it stands in the field when nobody types. */
  readonly shown: string;
  readonly read: (text: string) => Reading<Value>;
  /** How long to wait after a key, in ms, where a text is valid long before it is complete ("5" of "500m"). */
  readonly pause: number;
  /** Called with each other value that the text means; null when it is emptied. */
  readonly onSet: (value: Value | null) => void;
}

interface Draft<Value> {
  readonly text: string;
  /** What was set when it was typed: once something else is, the draft is out of date. */
  readonly of: Value | null;
  readonly left: boolean;
}

interface Typing {
  /** The text as typed; null when the field shows what is set. */
  readonly text: string | null;
  /** What is wrong with it, in words; null: nothing yet. */
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** The reader has finished with the text. */
  readonly leave: () => void;
}

function problemOf<Value>(reading: Reading<Value>, left: boolean): string | null {
  return reading.kind === "problem" || (reading.kind === "incomplete" && left) ? reading.problem : null;
}

/** The text that is being typed, and when it becomes the value that is set. */
function useTyping<Value>({ value, read, pause, onSet }: Pick<RangeFieldProps<Value>, "value" | "read" | "pause" | "onSet">): Typing {
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const typed = draft !== null && draft.of === value ? draft : null;

  const set = (next: Value | null, after: Draft<Value> | null) => {
    setDraft(after);
    if (next !== value) onSet(next);
  };
  return {
    text: typed?.text ?? null,
    problem: typed && problemOf(read(typed.text), typed.left),
    type: (text) => {
      clearTimeout(waiting.current);
      const next = read(text);
      const means = next.kind === "value" ? next.value : value;
      const after = { text, of: means, left: false };
      if (next.kind !== "value" || pause === 0 || means === null) return set(means, after);
      setDraft({ ...after, of: value });
      // In one step, else the field would show the set value, and then the typed text again.
      waiting.current = setTimeout(() => flushSync(() => set(means, after)), pause);
    },
    leave: () => {
      clearTimeout(waiting.current);
      if (typed === null) return;
      const reading = read(typed.text);
      if (reading.kind === "value") set(reading.value, null);
      else setDraft({ ...typed, left: true });
    },
  };
}

/** A text field for one end of a range. What is wrong is told beside it, and what was set stays. */
export function RangeField<Value>({ label, placeholder, shown, ...range }: RangeFieldProps<Value>) {
  const id = useId();
  const { text, problem, type, leave } = useTyping(range);
  return (
    <div className="field">
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type="text"
        value={text ?? shown}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && leave()}
      />
      <p id={`${id}-problem`} className="note problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}
