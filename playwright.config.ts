import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

const port = process.env["PORT"] ?? "4173";
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  fullyParallel: true,
  // Two shared cores: what takes a second alone may take twenty.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  forbidOnly: true,
  use: {
    baseURL: address,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    serviceWorkers: "block",
    // Test machines have no graphics processor: painting without one takes less than emulating it.
    launchOptions: { ...findBrowser(), args: ["--disable-gpu"] },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
