import { FIGURE_KEYS, WITHOUT, type Figure, type FigureKey } from "../engine/figure";
import { isPartialDate } from "../model/partialDate";
import { isStatus } from "../model/status";
import { escapeValue, unescapeValue } from "./addressText";
import { MEASURES } from "./viewState";

const TERMS: ReadonlySet<string> = new Set(["grant", "loan", "in-kind", "guarantee", WITHOUT]);

/** What a part's value can be, whatever the file; ids and codes are left to `fitToDataset`. */
const FITS: Partial<Record<FigureKey, (value: string) => boolean>> = {
  status: isStatus,
  due: (value) => value === "yes" || value === "no",
  year: (value) => /^\d{4}$/.test(value),
  terms: (value) => TERMS.has(value),
  promise: (value) => value === "yes",
  newly: (value) => value === "yes" || value === "no",
  by: (value) => value === "country",
  asof: isPartialDate,
};

/**
 * A figure as it stands in the address (contract section 3, `ledger`): `money.country.FR.category.aid`. Already escaped; a dot
 * inside a value is `%2E`.
 */
export function figureText(figure: Figure): string {
  const parts = figure.parts.flatMap(([key, value]) => [key, escapeValue(value).replaceAll(".", "%2E")]);
  return [figure.measure, ...parts].join(".");
}

/** The figure that such a text stands for, still escaped; null when it stands for none. */
export function parseFigure(text: string): Figure | null {
  const [first = "", ...rest] = text.split(".");
  const measure = MEASURES.find((m) => m === first);
  if (measure === undefined || rest.length % 2 !== 0) return null;
  const parts: [FigureKey, string][] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const key = FIGURE_KEYS.find((k) => k === rest[i]);
    const value = unescapeValue(rest[i + 1] ?? "");
    if (key === undefined || value === null || value === "") return null;
    if (FITS[key]?.(value) === false) return null;
    parts.push([key, value]);
  }
  return { measure, parts };
}
