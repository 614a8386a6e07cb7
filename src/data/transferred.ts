/** All buffers that a value of plain objects, lists and maps holds, each once: a message hands them over instead of copying them. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (ArrayBuffer.isView(next)) {
      if (next.buffer instanceof ArrayBuffer) found.add(next.buffer);
    } else if (typeof next === "object" && next !== null && !(next instanceof Blob))
      for (const part of Object.values(next)) waiting.push(part);
  }
  return [...found];
}
