/** Remembers one answer for each object asked about, as long as that object lives. */
export function remembering<Subject extends object, Answer>(work: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { answer: Answer }>();
  return (subject) => {
    const known = answers.get(subject);
    if (known) return known.answer;
    const answer = work(subject);
    answers.set(subject, { answer });
    return answer;
  };
}

function listsSaySame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!saysSame(a[i], b[i])) return false;
  return true;
}

/** Whether two plain values say the same. */
function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && listsSaySame(a, b);
  const [x, y] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  let keys = 0;
  for (const key in x) {
    if (!saysSame(x[key], y[key])) return false;
    keys++;
  }
  return Object.keys(y).length === keys;
}

/**
 * Remembers the answers to the last `size` different questions. Questions are plain values and compared by what they say, with one after
 * the other: they differ early, and to make a text of each to look it up by would take longer than many an answer.
 */
export function lately<Question extends readonly unknown[], Answer>(
  size: number,
  work: (...question: Question) => Answer,
): (...question: Question) => Answer {
  // The latest stands last.
  const known: { readonly question: Question; readonly answer: Answer }[] = [];
  return (...question) => {
    for (let i = known.length - 1; i >= 0; i--) {
      const one = known[i];
      if (!one || !listsSaySame(one.question, question)) continue;
      if (i < known.length - 1) {
        known.splice(i, 1);
        known.push(one);
      }
      return one.answer;
    }
    const answer = work(...question);
    if (known.length === size) known.shift();
    known.push({ question, answer });
    return answer;
  };
}
