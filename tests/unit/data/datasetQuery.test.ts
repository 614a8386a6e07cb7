import { QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetQuery, translationQuery, translationUrl } from "../../../src/data/datasetQuery";
import { startBadServer, type BadServer } from "./badServer";

let server: BadServer;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.close());

const ask = (client: QueryClient, path: string) => client.fetchQuery(datasetQuery({ url: server.url(path) }, path));

describe("asking for a data file", () => {
  it("tries once more on a network fault", async () => {
    await ask(new QueryClient(), "/second-time.json");
    expect(server.asked("/second-time.json")).toBe(2);
  });

  it.each([
    ["/drop.json", 2],
    ["/status-503.json", 2],
    ["/status-404.json", 1],
    ["/page.json", 1],
    ["/broken.json", 1],
  ])("asks for %s %i times", async (path, times) => {
    await expect(ask(new QueryClient(), path)).rejects.toThrow(path.slice(1));
    expect(server.asked(path)).toBe(times);
  });

  it("reads a file once for as long as the page is open, and tells of it before it is there", async () => {
    const client = new QueryClient();
    const told: boolean[] = [];
    const query = datasetQuery({ url: server.url("/good.json?v=1") }, "own", {
      beforeShown: () => told.push(client.getQueryData(query.queryKey) !== undefined),
    });
    const first = await client.fetchQuery(query);
    expect(await client.fetchQuery(query)).toBe(first);
    expect(server.asked("/good.json?v=1")).toBe(1);
    expect(told).toEqual([false]);
  });

  it("does not disturb another file when one fails", async () => {
    const client = new QueryClient();
    await ask(client, "/good.json");
    await ask(client, "/page.json").catch(() => {});
    expect(client.getQueryData(datasetQuery({ url: "" }, "/good.json").queryKey)).toBeDefined();
  });
});

describe("asking for a translation", () => {
  it.each([
    ["https://x.org/sub/data/commitments.json", "https://x.org/sub/data/commitments.uk.json"],
    ["https://x.json.org/commitments.json?v=2", "https://x.json.org/commitments.uk.json?v=2"],
  ])("looks beside the data file: %s", (data, translation) => {
    expect(translationUrl(data, "uk")).toBe(translation);
  });

  it("does not try again when there is none", async () => {
    await expect(new QueryClient().fetchQuery(translationQuery(server.url("/none.uk.json")))).rejects.toThrow("none.uk.json");
    expect(server.asked("/none.uk.json")).toBe(1);
  });
});
