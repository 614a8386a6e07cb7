import type { PartialDate } from "../model/partialDate";
import type { Dataset } from "../model/schema";
import type { Status } from "../model/status";
import type { Formats } from "./formats";
import type { Lang } from "../model/languages";
import { isOwnDataset } from "./ownDataset";
import type { Translate } from "./translate";

/** So many names stand in a heading; then only how many more there are. */
const NAMED = 3;

/** The words of the feed: its title, its headings, what happened at a step. */
export function feedWords(dataset: Dataset, language: Lang, { t, formats }: Pick<Translate, "t"> & { readonly formats: Formats }) {
  const own = isOwnDataset(dataset.id);
  const partiesInWords = (names: readonly string[]) =>
    names.length <= NAMED + 1
      ? names.join(", ")
      : t("statusFeed.more", { names: names.slice(0, NAMED).join(", "), count: names.length - NAMED });
  return {
    language,
    title: t("statusFeed.title", { title: own ? t("app.ownTitle") : dataset.title }),
    subtitle: [own ? t("app.ownDescription") : (dataset.description ?? ""), ...(language === "en" ? [] : [t("coverage.translated")])].join(
      " ",
    ),
    author: dataset.publisher ?? t("statusFeed.author"),
    heading: (title: string, partyNames: readonly string[], change: string) =>
      t("statusFeed.heading", { title, parties: partiesInWords(partyNames), change }),
    change(before: Status | null, after: Status) {
      const status = t(`statusInText.${after}`);
      if (before === null) return t("statusFeed.new", { status });
      return before === after
        ? t("statusFeed.reaffirmed", { status })
        : t("statusFeed.moved", { before: t(`statusInText.${before}`), status });
    },
    date: (date: PartialDate) => formats.date(date),
    status: (status: Status) => t(`status.${status}`),
    sources: t("statusFeed.sources"),
    details: t("statusFeed.details"),
  };
}
