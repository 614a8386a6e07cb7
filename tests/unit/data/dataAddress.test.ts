import { describe, expect, it } from "vitest";
import { dataAddress, dataAddressName } from "../../../src/data/dataAddress";

const PAGE = "https://tracker.example/app/?view=map";
const LOCAL = "http://127.0.0.1:4173/";

describe("an address of a data file", () => {
  it.each([
    ["https://example.org/data.json", "https://example.org/data.json"],
    ["https://example.org:8443/d.json?v=1#part", "https://example.org:8443/d.json?v=1"],
    ["HTTPS://EXAMPLE.ORG/d.json", "https://example.org/d.json"],
    ["other/data.json", "https://tracker.example/app/other/data.json"],
    ["/data.json", "https://tracker.example/data.json"],
    ["//example.org/x.json", "https://example.org/x.json"],
    ["https://1.1.1.1/x.json", "https://1.1.1.1/x.json"],
    ["https://[2606:4700::1111]/x.json", "https://[2606:4700::1111]/x.json"],
    ["https://[::ffff:1.1.1.1]/x.json", "https://[::ffff:101:101]/x.json"],
    ["https://дані.укр/x.json", "https://xn--80ah2a8g.xn--j1amh/x.json"],
    ["https://localhost.example.org/x.json", "https://localhost.example.org/x.json"],
  ])("is followed: %s", (text, url) => {
    expect(dataAddress(text, PAGE)).toEqual({ ok: true, url });
  });

  it.each([
    "http://example.org/data.json",
    "http://tracker.example/data.json",
    "javascript:alert(1)",
    "data:application/json,{}",
    "blob:https://tracker.example/1",
    "file:///etc/passwd",
    "ftp://example.org/x.json",
    "https://",
    "https://exa mple.org/",
    "https://user:secret@example.org/x.json",
    "https://user@tracker.example/x.json",
    "ws://example.org",
  ])("is not one that is followed: %s", (text) => {
    expect(dataAddress(text, PAGE)).toEqual({ ok: false, reason: "address" });
  });

  const PRIVATE = [
    "localhost",
    "LOCALHOST",
    "localhost.",
    "my.localhost",
    "printer.local",
    "vault.internal",
    "nas.lan",
    "router.home.arpa",
    "intranet",
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "017700000001",
    "0177.0.0.1",
    "１２７.0.0.1",
    "127.0.0.1.",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:192.168.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::10.0.0.1]",
    "[64:ff9b:1::1]",
    "[2002:7f00:1::]",
    "[2001:0:1::1]",
    "[fc00::1]",
    "[fd12:3456::1]",
    "[fe80::1]",
    "[fec0::1]",
    "[ff02::1]",
    "[2001:db8::1]",
  ];

  it.each(PRIVATE)("leads into a private network: %s", (host) => {
    expect(dataAddress(`https://${host}/x.json`, PAGE)).toEqual({ ok: false, reason: "private" });
  });

  it.each(["localhost", "10.0.0.7", "[::1]", "192.168.0.4"])("may lead into one from a page on one: %s", (host) => {
    for (const page of [LOCAL, "https://intranet/", "http://192.168.0.5/tracker/"])
      expect(dataAddress(`https://${host}/x.json`, page)).toEqual({ ok: true, url: `https://${host}/x.json` });
  });

  it("is of the page's own origin even where that is http", () => {
    expect(dataAddress("http://127.0.0.1:4173/x.json", LOCAL)).toEqual({ ok: true, url: "http://127.0.0.1:4173/x.json" });
    expect(dataAddress("http://127.0.0.1:9/x.json", LOCAL)).toEqual({ ok: false, reason: "address" });
  });

  it.each([
    ["https://example.org/a/pledges.json?v=1", "pledges.json (example.org)"],
    ["https://example.org:8443/", "example.org:8443"],
    ["https://example.org/%D0%B4.json", "д.json (example.org)"],
    ["https://example.org/%zz.json", "%zz.json (example.org)"],
  ])("is called by its file and host: %s", (url, name) => {
    expect(dataAddressName(url)).toBe(name);
  });
});
