import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/browser.mjs";
import { dataInOrder, siteAddress } from "./scripts/dataPlugin.mjs";
import { firstChunks } from "./scripts/firstChunks.mjs";
import { firstScreenInPage } from "./scripts/firstScreenPlugin.mjs";
import { firstRequests } from "./scripts/firstRequestsPlugin.mjs";
import { compiledMessages } from "./scripts/messagesPlugin.mjs";
import { offline } from "./scripts/offlinePlugin.mjs";
import { security } from "./scripts/securityPlugin.mjs";

export default defineConfig({
  // Relative addresses: the built page works under any path, on any plain file server.
  base: "./",
  plugins: [
    dataInOrder(),
    siteAddress(),
    react(),
    { ...optimizeLocales.vite({ locales: ["en-US", "uk-UA", "fr-FR"] }), enforce: "pre" as const },
    compiledMessages(),
    firstRequests(),
    firstScreenInPage(),
    security(),
    offline(),
  ],
  // The manifest tells which chunks the first view needs: scripts/firstLoad.mjs.
  build: {
    target: "es2023",
    sourcemap: true,
    chunkSizeWarningLimit: 900,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // How long the build took is no warning to somebody who starts the tracker.
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: firstChunks() } },
    },
  },
  test: {
    projects: [
      // Two shared cores: what takes a second alone may take twenty. No test is about time.
      {
        extends: true,
        test: {
          name: "unit",
          testTimeout: 60_000,
          environment: "node",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Half the time of processes: a file is read and compiled more quickly than a process starts.
          pool: "threads",
          maxWorkers: "100%",
        },
      },
      {
        extends: true,
        // Found late they would be bundled in the middle of a run, and a page would hold two copies of React.
        optimizeDeps: { include: ["recharts", "react-aria-components"] },
        test: {
          name: "browser",
          testTimeout: 60_000,
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: { ...findBrowser(), args: ["--disable-gpu"] } }),
            instances: [{ browser: "chromium" }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
