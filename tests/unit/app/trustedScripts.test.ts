import { describe, expect, it } from "vitest";
import { isOwnScript } from "../../../src/app/trustedScripts";

const BASE = "https://tracker.example/some/where/?country=FR";

describe("the addresses that code may come from", () => {
  it.each([
    ["./sw.js", "ServiceWorkerContainer register"],
    ["https://tracker.example/some/where/assets/dataset.worker-x.js", "Worker constructor"],
    ["blob:https://tracker.example/0f-1", "Worker constructor"],
  ])("has %s, which lies beside the page or is a worker of its own", (address, sink) =>
    expect(isOwnScript(address, sink, BASE)).toBe(true),
  );

  it.each([
    ["https://evil.example/some/where/x.js", "Worker constructor"],
    ["//evil.example/x.js", "Worker constructor"],
    ["https://tracker.example.evil.example/some/where/x.js", "Worker constructor"],
    ["https://tracker.example/elsewhere/x.js", "Worker constructor"],
    ["../x.js", "Worker constructor"],
    ["./data/commitments.json", "Worker constructor"],
    ["data:text/javascript,1", "Worker constructor"],
    ["javascript:1", "HTMLScriptElement src"],
    ["blob:https://tracker.example/0f-1", "HTMLScriptElement src"],
    ["blob:https://evil.example/0f-1", "Worker constructor"],
  ])("has not %s for %s", (address, sink) => expect(isOwnScript(address, sink, BASE)).toBe(false));
});
