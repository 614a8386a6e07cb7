import { codesOfSubject, groupKey } from "../engine/comparedSubject";
import { conditionsOfKey } from "../engine/missingConditions";
import type { FacetKey, Filters } from "../engine/filters";
import { rowReader } from "../engine/rowReader";
import { JOINT, WITHOUT, type Figure, type FigureKey } from "../engine/figure";
import type { Dataset } from "../model/schema";
import { firstDay } from "../model/partialDate";
import { LONGEST_VALUE, type Notice } from "./addressFormats";
import { entryOf, LEAST_COMPARED, MOST_COMPARED } from "./comparedList";
import { figureText } from "./figureAddress";
import type { ViewState } from "./viewState";

/** The ids and codes that a file knows. */
type Vocabulary = Readonly<Record<Exclude<FacetKey, "status" | "due">, ReadonlySet<string>>>;

const idsOf = (entries: readonly { readonly id: string }[] | undefined) => new Set(entries?.map((entry) => entry.id));

function vocabularyOf(dataset: Dataset): Vocabulary {
  return {
    country: new Set(dataset.parties.map((party) => party.code)),
    category: idsOf(dataset.categories),
    component: idsOf(dataset.components),
    condition: idsOf(dataset.conditions),
    group: new Set(dataset.parties.flatMap((party) => party.groups ?? [])),
  };
}

/** The last day that the file's sources reach to, `YYYY-MM-DD`: the default as-of date (contract sections 1 and 3). */
export function coveredDay(dataset: Dataset): string {
  return firstDay(dataset.coveredUntil ?? dataset.released);
}

/** Sorts values into known and unknown. A program that passed the link on may have escaped the commas between values. */
function known(values: readonly string[], vocabulary: ReadonlySet<string>): { fit: string[]; unknown: string[] } {
  const tried = values.flatMap((value) => (vocabulary.has(value) ? [value] : value.split(",").filter((part) => part !== "")));
  return { fit: [...new Set(tried.filter((value) => vocabulary.has(value)))], unknown: tried.filter((value) => !vocabulary.has(value)) };
}

type Fits = (value: string) => boolean;

/** What a part's value must be for the file to know it; keys that are not here depend on no file. */
function fitsOfParts(vocabulary: Vocabulary, isSubject: Fits): Partial<Record<FigureKey, Fits>> {
  const isIn =
    (facet: keyof Vocabulary): Fits =>
    (value) =>
      vocabulary[facet].has(value);
  return {
    waiting: isIn("condition"),
    pair: isIn("condition"),
    missing: (value) => conditionsOfKey(value).every(isIn("condition")),
    sole: isIn("country"),
    country: (value) => value === JOINT || vocabulary.country.has(value),
    component: (value) => value === WITHOUT || vocabulary.component.has(value),
    category: isIn("category"),
    condition: isIn("condition"),
    group: isIn("group"),
    shared: isSubject,
    members: (value) => isSubject(groupKey(value)),
  };
}

function figureFits(figure: Figure, vocabulary: Vocabulary, isSubject: Fits): boolean {
  const fits = fitsOfParts(vocabulary, isSubject);
  return figure.parts.every(([key, value]) => fits[key]?.(value) ?? true);
}

type LeaveOut = (key: string, values: readonly string[], reason?: Notice["reason"]) => void;

function fitFilters(filters: Filters, vocabulary: Vocabulary, leaveOut: LeaveOut): Filters {
  const fit = (facet: keyof Vocabulary): readonly string[] => {
    const { fit: values, unknown } = known(filters[facet], vocabulary[facet]);
    leaveOut(facet, unknown);
    return values;
  };
  const [country, category, component] = [fit("country"), fit("category"), fit("component")];
  return { ...filters, country, category, component, condition: fit("condition"), group: fit("group") };
}

/** Nothing but unknown ids is not the same as "none is met": then the facts are shown. */
function fitMet(met: ViewState["met"], vocabulary: Vocabulary, leaveOut: LeaveOut): ViewState["met"] {
  if (met === null || met.length === 0) return met;
  const { fit, unknown } = known(met, vocabulary.condition);
  leaveOut("met", unknown);
  return fit.length > 0 ? fit : null;
}

/** Fewer than two that the file knows are no comparison: then the default is shown, and the one is named. Of more than six the rest is. */
function fitCompared(compare: ViewState["compare"], isSubject: Fits, leaveOut: LeaveOut): ViewState["compare"] {
  if (compare === null) return null;
  const isKnown = (text: string) => isSubject(entryOf(text).key);
  const tried = compare.flatMap((text) => (isKnown(text) ? [text] : text.split(",").filter((part) => part !== "")));
  leaveOut(
    "compare",
    tried.filter((text) => !isKnown(text)),
  );
  const fit = [...new Set(tried.filter(isKnown))];
  if (fit.length < LEAST_COMPARED) {
    leaveOut("compare", fit, "too-few");
    return null;
  }
  leaveOut("compare", fit.slice(MOST_COMPARED), "too-many");
  return fit.slice(0, MOST_COMPARED);
}

/**
 * The view without what the file does not know (countries, ids, figures about them), each named in a notice. A list of which
 * nothing is left becomes its default. An as-of date that is the file's own becomes the default too, which the address leaves out.
 */
export function fitToDataset(view: ViewState, dataset: Dataset): { view: ViewState; notices: readonly Notice[] } {
  const vocabulary = vocabularyOf(dataset);
  const notices: Notice[] = [];
  const leaveOut: LeaveOut = (key, values, reason = "unknown-value") => {
    for (const value of values) notices.push({ key, value: value.slice(0, LONGEST_VALUE), reason });
  };
  const isSubject = (key: string) => codesOfSubject(dataset, key).size > 0;

  const filters = fitFilters(view.filters, vocabulary, leaveOut);
  const compare = fitCompared(view.compare, isSubject, leaveOut);
  const met = fitMet(view.met, vocabulary, leaveOut);
  const hasCommitment = view.commitment === null || rowReader(dataset).rowOf(view.commitment) !== undefined;
  if (view.commitment !== null && !hasCommitment) leaveOut("commitment", [view.commitment]);
  const hasLedger = view.ledger === null || figureFits(view.ledger, vocabulary, isSubject);
  if (view.ledger !== null && !hasLedger) leaveOut("ledger", [figureText(view.ledger)]);

  return {
    view: {
      ...view,
      filters,
      compare,
      met,
      commitment: hasCommitment ? view.commitment : null,
      ledger: hasLedger ? view.ledger : null,
      asof: view.asof !== null && firstDay(view.asof) === coveredDay(dataset) ? null : view.asof,
    },
    notices,
  };
}
