import { expect, test, vi } from "vitest";
import { lately, remembering } from "../../../src/engine/remembering";

test("answers once for each object, however alike they are", () => {
  const work = vi.fn<(subject: { n: number }) => { twice: number }>((subject) => ({ twice: subject.n * 2 }));
  const ask = remembering(work);
  const [one, same] = [{ n: 1 }, { n: 1 }];
  expect(ask(one)).toBe(ask(one));
  expect(ask(same)).not.toBe(ask(one));
  expect(work).toHaveBeenCalledTimes(2);
});

test("an undefined answer is remembered too", () => {
  const work = vi.fn<(subject: object) => undefined>(() => undefined);
  const [ask, subject] = [remembering(work), {}];
  ask(subject);
  ask(subject);
  expect(work).toHaveBeenCalledTimes(1);
});

test("equal questions give the same answer, different ones their own", () => {
  const ask = lately(4, (filters: { country: readonly string[] }, met: readonly string[] | null) => ({ filters, met }));
  expect(ask({ country: ["FR"] }, null)).toBe(ask({ country: ["FR"] }, null));
  expect(ask({ country: ["FR"] }, [])).not.toBe(ask({ country: ["FR"] }, null));
  expect(ask({ country: ["FR,GB"] }, null)).not.toBe(ask({ country: ["FR", "GB"] }, null));
});

test("forgets the question that was longest not asked", () => {
  const work = vi.fn<(n: number) => number>((n) => n);
  const ask = lately(2, work);
  ask(1);
  ask(2);
  ask(1);
  ask(3);
  expect(work.mock.calls).toEqual([[1], [2], [3]]);
  ask(1);
  expect(work).toHaveBeenCalledTimes(3);
  ask(2);
  expect(work).toHaveBeenCalledTimes(4);
});
