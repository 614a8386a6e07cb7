import { conditionsOf } from "../engine/conditions";
import type { Dimension } from "../engine/figure";
import { NO_FILTERS } from "../engine/filters";
import { titlePlacesInSteps } from "../engine/titlesInSteps";
import { firstDay } from "../model/partialDate";
import type { Dataset } from "../model/schema";
import { textsOf } from "./datasetTexts";
import { coveredDay, fitToDataset } from "./fitToDataset";
import { trackerOf } from "./trackerOf";
import { preferredLang } from "./preferredLang";
import type { ViewState } from "./viewState";

/** What the front page and the filters ask of a selection, by what they split it. */
const SPLITS: readonly (readonly [Dimension, Dimension?])[] = [
  ["category"],
  ["terms"],
  ["year"],
  ["country"],
  ["status", "category"],
  ["country", "category"],
  ["condition", "category"],
];

/** Of these the front page asks for money too. */
const MONEY_BY: ReadonlySet<Dimension> = new Set(["category", "terms", "year"]);

/** The questions, one after the other. The tracker remembers the answers: whoever draws them has them at once. */
function* questions(dataset: Dataset, asked: ViewState): Generator {
  const { view } = fitToDataset(asked, dataset);
  const texts = textsOf(dataset, view.lang ?? preferredLang(navigator.languages), null);
  yield;
  const tracker = trackerOf(dataset);
  yield;
  const asOf = view.asof === null ? coveredDay(dataset) : firstDay(view.asof);
  yield* tracker.prepare(asOf);
  const selection = tracker.select({ filters: view.filters, asOf, met: view.met, texts });
  yield;
  yield tracker.facets(tracker.select({ filters: NO_FILTERS, asOf, met: null, texts }));
  yield tracker.facets(selection);
  for (const kind of ["money", "troops"] as const) {
    yield tracker.account(selection, kind);
    yield tracker.account(selection, kind, "proposed");
  }
  yield tracker.finding(selection);
  yield tracker.order(selection, view.sort);
  for (const [by, split] of SPLITS) {
    const { groups, total } = tracker.breakdown(selection, by, split);
    for (const { tally } of groups) yield tally;
    yield total;
    // The sums of all groups are made when the first is asked for.
    if (MONEY_BY.has(by) && split === undefined)
      for (const { money } of [...groups.slice(0, 1).map(({ tally }) => tally), total]) yield money;
    if (by === "category" && split === undefined) yield total.troops;
  }
  if (view.view === "conditions") yield conditionsOf(tracker, selection);
}

/** The order of the titles takes longest, and is seldom the first that is asked for. */
function* laterQuestions(dataset: Dataset, asked: ViewState): Generator {
  const { view } = fitToDataset(asked, dataset);
  const tracker = trackerOf(dataset);
  const texts = textsOf(dataset, view.lang ?? preferredLang(navigator.languages), null);
  tracker.titlePlaces.set(texts, yield* titlePlacesInSteps(tracker.reader, texts));
}

interface Pace {
  /** How long a turn of the page's thread lasts, and how long the page is left alone after it, in milliseconds. */
  readonly turn: number;
  readonly pause: number;
}

async function inTurns(pieces: Iterable<unknown>, { turn, pause }: Pace, isWanted: () => boolean): Promise<void> {
  let since = performance.now();
  for (const _ of pieces) {
    if (performance.now() - since < turn) continue;
    // oxlint-disable-next-line no-await-in-loop -- a piece after the other is the purpose
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isWanted()) return;
    since = performance.now();
  }
}

/** When what was asked first has long been drawn. */
const LATER_MS = 1500;

/**
 * Works out what the page will ask first of a file of many commitments (see hasMany), a piece in each turn of the page's thread, so that showing it does
 * not make the page stand still; and once it is on screen, what may be asked later: then most of the time is the page's own.
 * `isWanted`: whether the file is still to be shown.
 */
export async function workOut(dataset: Dataset, view: ViewState, isWanted: () => boolean): Promise<void> {
  await inTurns(questions(dataset, view), { turn: 5, pause: 0 }, isWanted);
  setTimeout(() => void (isWanted() && inTurns(laterQuestions(dataset, view), { turn: 4, pause: 12 }, isWanted)), LATER_MS);
}
