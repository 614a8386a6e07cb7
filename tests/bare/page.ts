import { createElement } from "react";
import { createRoot } from "react-dom/client";

/** A page of one heading and one line: the least that a page made with React can be. `npm run lighthouse` compares the tracker with it. */
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    createElement("main", null, createElement("h1", null, "A bare React page"), createElement("p", null, "One line.")),
  );
