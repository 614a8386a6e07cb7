import type { Span } from "../../i18n/formats";
import type { TableFacts } from "./tableFacts";

/** "at least 200 people", with the word's form for the number that stands before it. */
export function peopleInWords(range: Span, { t, formats }: Pick<TableFacts, "t" | "formats">): string {
  return t("table.people", { people: formats.people(range), count: range.high ?? range.low ?? 0 });
}
