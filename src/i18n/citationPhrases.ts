import type { PartialDate } from "../model/partialDate";
import type { Words } from "./phrases";

/** The words of a reference in the reader's language; its names and addresses are the data file's. @param title the data set's */
export function citationPhrases(title: string, { t, formats }: Pick<Words, "t" | "formats">) {
  return {
    title,
    released: (day: PartialDate) => t("brief.citation.released", { date: formats.dateIn(day) }),
    licence: (licence: string) => t("brief.citation.licence", { licence }),
    selected: ({ asOf, count, total }: { readonly asOf: string; readonly count: number; readonly total: number }) =>
      t("brief.citation.selected", { count, total, date: formats.date(asOf) }),
    accessed: (day: PartialDate) => t("brief.citation.accessed", { date: formats.dateIn(day) }),
  };
}
