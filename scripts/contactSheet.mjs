// All pictures of a walk on one page: a section for each view, a row for each language and theme, a column for each width.

/** @typedef {{ name: string, width: number, theme: string, lang: string, picture: string, findings: string[] }} Shot */

const STYLE = `
  body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; background: #e7ebee; color: #14202b; }
  h2 { margin: 32px 0 8px; }
  .row { display: flex; gap: 16px; align-items: flex-start; margin-bottom: 16px; overflow-x: auto; }
  figure { margin: 0; flex: none; }
  img { display: block; max-height: 640px; max-width: 480px; object-fit: contain; object-position: top left; background: #fff; }
  figcaption { max-width: 320px; overflow-wrap: anywhere; }
  li { color: #a5122f; }
`;

/** @param {string} text */
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** @param {Shot} shot */
function figure({ width, theme, lang, picture, findings }) {
  const list = findings.length > 0 ? `<ul>${findings.map((text) => `<li>${escape(text)}</li>`).join("")}</ul>` : "";
  const label = `${width} px, ${theme}, ${lang}`;
  return `<figure><a href="${picture}"><img src="${picture}" alt="${label}" loading="lazy"></a><figcaption>${label}${list}</figcaption></figure>`;
}

/** Neighbours with the same key, together. @param {readonly Shot[]} shots @param {(shot: Shot) => string} keyOf */
function grouped(shots, keyOf) {
  /** @type {Map<string, Shot[]>} */
  const groups = new Map();
  for (const shot of shots) groups.set(keyOf(shot), [...(groups.get(keyOf(shot)) ?? []), shot]);
  return [...groups];
}

/**
 * @param {readonly Shot[]} shots in the order of the walk
 * @returns {string} an HTML page that stands beside the pictures
 */
export function contactSheet(shots) {
  const sections = grouped(shots, ({ name }) => name).map(([name, own]) => {
    const rows = grouped(own, ({ lang, theme }) => `${lang} ${theme}`).map(
      ([, row]) => `<div class="row">${row.map(figure).join("\n")}</div>`,
    );
    return `<section><h2>${escape(name)}</h2>${rows.join("\n")}</section>`;
  });
  const head = `<meta charset="utf-8"><title>Contact sheet</title><style>${STYLE}</style>`;
  return `<!doctype html><html lang="en">${head}<h1>Contact sheet</h1>${sections.join("\n")}</html>\n`;
}
