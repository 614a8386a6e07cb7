import { expect, it } from "vitest";
import { isPromise, isStatus, STATUSES } from "../../../src/model/status";

it("the nine statuses stand in the contract's order", () => {
  expect(STATUSES).toEqual(["proposed", "pledged", "signed", "allocated", "active", "fulfilled", "stalled", "withdrawn", "declined"]);
});

it("what is proposed, withdrawn or declined promises nothing", () => {
  expect(STATUSES.filter((status) => !isPromise(status))).toEqual(["proposed", "withdrawn", "declined"]);
});

it.each(["Signed", "signed ", "", "done", "toString"])("%j is no status", (text) => {
  expect(isStatus(text)).toBe(false);
});

it.each(STATUSES)("%s is a status", (status) => {
  expect(isStatus(status)).toBe(true);
});
