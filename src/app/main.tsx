import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { syncAddress } from "../state/syncAddress";
import { viewStore } from "../state/viewStore";
import "../ui/styles.css";
import "../ui/print.css";
import "./app.css";
import { App } from "./App";
import { loadLetters } from "./letters";
import { trustOwnScripts } from "./trustedScripts";

trustOwnScripts();
// Latin letters stand in every language; they are preloaded, and wanted before anything is drawn.
void loadLetters("en");
syncAddress(viewStore);
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
