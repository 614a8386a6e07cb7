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

/** Remembers the answers to the last `size` different questions. Questions are plain values and compared by what they say. */
export function lately<Question extends readonly unknown[], Answer>(
  size: number,
  work: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (...question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known) {
      answers.delete(key);
      answers.set(key, known);
      return known.answer;
    }
    const answer = work(...question);
    answers.set(key, { answer });
    const [oldest] = answers.keys();
    if (answers.size > size && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
