// Puts the content security policy of public/_headers into the built page too: not every server sends that file's headers.
import { readFileSync } from "node:fs";

const CHARSET = '<meta charset="utf-8" />';

/** The policy as a page can state it: a meta tag may not say who frames it. @param {string} headers text of the headers file */
export function policyForPage(headers) {
  const [, policy] = /^ {2}Content-Security-Policy: (.+)$/m.exec(headers) ?? [];
  if (policy === undefined) throw new Error("public/_headers states no Content-Security-Policy");
  return policy
    .split("; ")
    .filter((directive) => !directive.startsWith("frame-ancestors"))
    .join("; ");
}

/** @returns {import("vite").Plugin} */
export function security() {
  return {
    name: "security",
    // Vite's development server needs inline scripts and styles.
    apply: "build",
    transformIndexHtml(html) {
      if (!html.includes(CHARSET)) throw new Error(`index.html lacks ${CHARSET}`);
      const policy = policyForPage(readFileSync("public/_headers", "utf8"));
      return html.replace(CHARSET, `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
    },
  };
}
