import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Dataset } from "../../src/model/schema";
import { open } from "./page";

const text = readFileSync("public/data/commitments.json", "utf8");
const ADDRESS = "**/data/commitments.json";

async function serve(page: Page, body: string, status = 200): Promise<void> {
  await page.route(ADDRESS, (route) => route.fulfill({ status, body, contentType: "application/json" }));
}

/** The data file with another value at a JSON Pointer; `-` adds to a list. */
function broken(pointer: string, value: unknown): string {
  const dataset: unknown = JSON.parse(text);
  const keys = pointer.split("/").slice(1);
  const last = keys.pop() ?? "";
  let at = dataset;
  for (const key of keys) at = Reflect.get(Object(at), key);
  if (Array.isArray(at) && last === "-") at.push(value);
  else Reflect.set(Object(at), last, value);
  return JSON.stringify(dataset);
}

/** What can be wrong with the file, and what the reader must be told. */
const FAULTS: readonly { name: string; body: string; status?: number; told: readonly RegExp[] }[] = [
  { name: "missing", body: "Not found", status: 404, told: [/404/] },
  { name: "a failing server", body: "", status: 500, told: [/500/] },
  { name: "empty", body: "", told: [/empty/, /JSON/] },
  { name: "a web page", body: "<!doctype html><p>Hello", told: [/web page/] },
  { name: "cut off", body: text.slice(0, 5000), told: [/line \d+, column \d+/] },
  {
    name: "an unknown source",
    body: broken("/commitments/3/history/0/sources/-", "nobody-knows"),
    told: [/\/commitments\/3\/history\/0\/sources\/\d/, /nobody-knows/, /source in the file/],
  },
  {
    name: "an unknown party",
    body: broken("/commitments/5/parties/-", { code: "XX", role: "lead" }),
    told: [/\/commitments\/5\/parties\/\d\/code/, /"XX"/],
  },
  {
    name: "an unknown condition",
    body: broken("/commitments/7/conditions/-", "good-weather"),
    told: [/\/commitments\/7\/conditions\/\d/, /good-weather/],
  },
  {
    name: "a date that does not exist",
    body: broken("/commitments/0/history/0/date", "2026-02-30"),
    told: [/\/commitments\/0\/history\/0\/date/, /2026-02-30/, /a day that exists/],
  },
];

/** The file is told of, with its name, and can be tried again. */
async function isToldOf(page: Page, { body, status, told }: (typeof FAULTS)[number]): Promise<void> {
  await serve(page, body, status);
  await page.goto("./?country=FR");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "error");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("commitments.json");
  for (const words of told) await expect(alert).toContainText(words);
  const index = /^\/commitments\/(\d+)/.exec(
    (await alert
      .locator("code")
      .first()
      .textContent({ timeout: 500 })
      .catch(() => "")) ?? "",
  )?.[1];
  if (index !== undefined) await expect(alert).toContainText((JSON.parse(text) as Dataset).commitments[Number(index)]?.id ?? "-");

  await page.unroute(ADDRESS);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "true");
  await expect(page.getByRole("status").filter({ hasText: /^17 of 266 commitments/ })).toBeVisible();
}

test("a data file that is faulty is told of, with its name, and can be tried again", async ({ page }) => {
  for (const fault of FAULTS) await test.step(fault.name, () => isToldOf(page, fault));
});

test("a reader's own file that is faulty changes nothing on screen", async ({ page }) => {
  await open(page, "?country=DE");
  await page.getByLabel("Data file", { exact: true }).setInputFiles({
    name: "coding.json",
    mimeType: "application/json",
    buffer: Buffer.from(FAULTS.at(-1)?.body ?? ""),
  });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("coding.json was not opened");
  await expect(alert).toContainText("/commitments/0/history/0/date");
  await expect(page.getByRole("status").filter({ hasText: /^20 of 266 commitments/ })).toBeVisible();
  await expect.poll(() => page.url()).toContain("country=DE");
});

test("a reader's own file is shown, marked as such, and left again", async ({ page }) => {
  await open(page);
  const dataset: Dataset = JSON.parse(text);
  const own = JSON.stringify({ ...dataset, title: "My own coding", commitments: dataset.commitments.slice(0, 12) });
  await page
    .getByLabel("Data file", { exact: true })
    .setInputFiles({ name: "coding.json", mimeType: "application/json", buffer: Buffer.from(own) });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My own coding");
  await expect(page.getByText("Not the tracker’s own data:")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^12 of 12 commitments/ })).toBeVisible();
  await page.getByRole("button", { name: "Back to the tracker’s data" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^266 of 266 commitments/ })).toBeVisible();
});

test("what is readable of a faulty file can be opened, and what was left out stays said", async ({ page }) => {
  await open(page);
  const dataset: Dataset = JSON.parse(text);
  const commitments = dataset.commitments.map((c, i) => (i < 2 ? { ...c, category: "weather" } : c));
  await page
    .getByLabel("Data file", { exact: true })
    .setInputFiles({ name: "coding.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...dataset, commitments })) });
  await page.getByRole("button", { name: "Open the 264 readable commitments" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^264 of 264 commitments/ })).toBeVisible();
  await expect(page.getByText("2 faulty commitments were left out.")).toBeVisible();
});
