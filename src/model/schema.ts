import * as z from "zod/mini";
import { isPartialDate } from "./partialDate";
import { PARTIAL_DATE_PATTERN } from "./partialDatePattern";
import type { ProblemCode } from "./problems";
import { STATUSES } from "./status";

/**
 * The one definition of the data file (contract section 1): types, run-time check and the published JSON Schema come from it.
 * Each check's error is a `ProblemCode`. Unknown keys are kept. What entries say of each other is checked in references.ts.
 */

// Zod would compile its checks with `new Function`, which the page's Content-Security-Policy refuses.
z.config({ jitless: true });

export const SCHEMA_VERSION = 1;
export const MOST_COMMITMENTS = 1_000_000;
/** Beyond these bounds sums would overflow, and what is shown would be no number at all. No amount of any currency reaches them. */
const LARGEST = 1e18;
const SMALLEST = 1e-12;

export const says = (error: ProblemCode) => ({ error });

export function described<T extends z.ZodMiniType>(schema: T, description: string, keywords: object = {}): T {
  z.globalRegistry.add(schema, { description, ...keywords });
  return schema;
}

export const text = (description: string) => described(z.string(says("text")), description);
const identifier = (description: string) => described(z.string(says("identifier")).check(z.minLength(1, says("identifier"))), description);
const positive = (description: string) =>
  described(
    z.number(says("number")).check(z.gt(0, says("positive")), z.gte(SMALLEST, says("too-small")), z.lte(LARGEST, says("too-large"))),
    description,
  );
const year = (description: string) =>
  described(z.int(says("year")).check(z.gte(1000, says("year")), z.lte(9999, says("year"))), description);
export const matching = (pattern: RegExp, code: ProblemCode, description: string) =>
  described(z.string(says(code)).check(z.regex(pattern, says(code))), description);
const currency = (description: string) => matching(/^[A-Z]{3}$/, "currency", description);
const partyCode = (description: string) => matching(/^[A-Z]{2,12}$/, "party-code", description);
const oneOf = <const T extends readonly string[]>(values: T, code: ProblemCode, description: string) =>
  described(z.enum(values, says(code)), description);
export const listOf = <T extends z.ZodMiniType>(entry: T, description: string) => described(z.array(entry, says("list")), description);
const filledListOf = <T extends z.ZodMiniType>(entry: T, code: ProblemCode, description: string) =>
  described(z.array(entry, says("list")).check(z.minLength(1, says(code))), description);
const entry = <T extends z.core.$ZodLooseShape>(name: string, description: string, shape: T) =>
  described(z.looseObject(shape, says("object")), description, { id: name });
const date = (description: string) =>
  described(z.string(says("date")).check(z.refine(isPartialDate, says("date"))), description, { pattern: PARTIAL_DATE_PATTERN });
const sourceIds = (description: string) => listOf(identifier("Id of a source."), description);
export const optional = z.exactOptional;

const labelled = {
  label: text("Its name on screen."),
  description: optional(text("What it covers, in a sentence.")),
};

const categorySchema = entry("Category", "A kind of commitment.", { id: identifier("Id, unique among the categories."), ...labelled });
const componentSchema = entry("Component", "A part of the underlying text that commitments belong to.", {
  id: identifier("Id, unique among the components."),
  ...labelled,
});

const partySchema = entry("Party", "Who commits: a country, a union, an organisation or a collective.", {
  code: partyCode("ISO 3166-1 alpha-2 code, EU, or an upper-case code of 2 to 12 letters for a collective. Unique."),
  name: text("Name in the file's own language."),
  kind: oneOf(["country", "union", "organisation", "collective"], "party-kind", "What sort of party it is."),
  groups: optional(listOf(identifier("Name of a group."), "Groups that it belongs to, such as coalition, EU, NATO, G7.")),
  population: optional(
    entry("Population", "Its population, for figures per person.", {
      value: positive("People."),
      year: year("The year that the value is of."),
      source: identifier("Id of the source."),
    }),
  ),
  gdp: optional(
    entry("Gdp", "Its gross domestic product, for figures as a share of GDP.", {
      value: positive("Amount in whole units of the currency."),
      currency: currency("ISO 4217 code of the currency."),
      year: year("The year that the value is of."),
      source: identifier("Id of the source."),
    }),
  ),
});

const conditionSchema = entry("Condition", "What a commitment can wait for.", {
  id: identifier("Id, unique among the conditions."),
  ...labelled,
  kind: oneOf(["event", "consent", "authorisation", "third-party", "financial"], "condition-kind", "What sort of condition it is."),
  history: listOf(
    entry("ConditionEntry", "What was known of the condition from a day on.", {
      date: date("The day, month or year from which it was so."),
      state: oneOf(["met", "unmet", "unknown"], "condition-state", "Whether the condition was met."),
      note: optional(text("What happened, in a sentence.")),
      sources: sourceIds("Ids of the sources that say so."),
    }),
    "Its states, oldest first. Empty: unknown.",
  ),
});

const webAddress = z.url({ protocol: /^https?$/ });
// `URL` also takes what no link should be: blanks around it, "http:host", backslashes for slashes.
const WEB_PATTERN = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#\\][^\s\\]*$/;

const sourceSchema = entry("Source", "A publication that the file rests on.", {
  id: identifier("Id, unique among the sources."),
  title: text("Title of the publication."),
  publisher: text("Who published it."),
  url: described(
    z.string(says("url")).check(z.refine((address) => WEB_PATTERN.test(address) && webAddress.safeParse(address).success, says("url"))),
    "Its address, http or https only.",
    { pattern: WEB_PATTERN.source },
  ),
  date: optional(date("When it was published.")),
  kind: oneOf(["official", "news", "analysis", "reference"], "source-kind", "What sort of publication it is."),
});

const rateSchema = entry("Rate", "An exchange rate: the average of one currency in one year.", {
  currency: currency("ISO 4217 code of the currency."),
  year: year("The year that the average is of. One rate for a currency and year."),
  toBase: positive("Units of the base currency for one unit of the currency."),
  source: identifier("Id of the source."),
});

const milestoneSchema = entry("Milestone", "A milestone of the negotiation, for the time axis.", {
  date: date("When it was."),
  title: text("What happened."),
  sources: sourceIds("Ids of the sources that say so."),
});

const quantityEnd = (description: string) =>
  described(
    z.nullable(z.number(says("number-or-null")).check(z.gte(0, says("not-negative")), z.lte(LARGEST, says("too-large")))),
    description,
  );

const unitOf = (kind: string, unit: object) => ({ properties: { kind: { const: kind }, unit } });

// The checks below, once more for the published schema; `low <= high` can't be said there.
const QUANTITY_RULES = {
  allOf: [
    {
      anyOf: [
        unitOf("money", { type: "string", pattern: "^[A-Z]{3}$" }),
        unitOf("troops", { const: "people" }),
        unitOf("gdp-share", { const: "%" }),
        unitOf("equipment", {}),
      ],
    },
    { anyOf: [{ properties: { low: { type: "number" } } }, { properties: { high: { type: "number" } } }] },
  ],
};

const quantitySchema = described(
  z
    .looseObject(
      {
        kind: oneOf(["money", "troops", "equipment", "gdp-share"], "quantity-kind", "What is counted."),
        low: quantityEnd('The least that it can be; null: "up to". Equal to high when exact. Never both null.'),
        high: quantityEnd('The most that it can be; null: "at least". No less than low.'),
        unit: text("Of money an ISO 4217 code, of troops people, of a share of GDP %, of equipment what it is."),
        asStated: optional(text("The source's figure in words.")),
        terms: optional(oneOf(["grant", "loan", "in-kind", "guarantee"], "terms", "Of money: on what terms it is given.")),
        from: optional(year("The first year that the figure is for.")),
        to: optional(year("The last year that the figure is for.")),
        per: optional(
          described(
            z.literal("year", says("per")),
            "year: the figure recurs every year from the first to the last. Absent: it is the total.",
          ),
        ),
      },
      says("object"),
    )
    .check(
      z.refine((q) => q.low !== null || q.high !== null, { ...says("open-range"), path: ["low"] }),
      z.refine((q) => q.low === null || q.high === null || q.low <= q.high, { ...says("range-order"), path: ["high"] }),
      z.refine((q) => q.kind !== "money" || /^[A-Z]{3}$/.test(q.unit), { ...says("currency"), path: ["unit"] }),
      z.refine((q) => q.kind !== "troops" || q.unit === "people", { ...says("unit-people"), path: ["unit"] }),
      z.refine((q) => q.kind !== "gdp-share" || q.unit === "%", { ...says("unit-percent"), path: ["unit"] }),
    ),
  "The figure that has been stated.",
  { id: "Quantity", ...QUANTITY_RULES },
);

const historyEntrySchema = entry("HistoryEntry", "A step: from this day on the commitment has this status.", {
  date: date("When it was. For ordering, a month or year counts as its first day."),
  status: oneOf(STATUSES, "status", "The status from then on; it may repeat when it was reaffirmed."),
  note: optional(text("What happened, in a sentence.")),
  sources: filledListOf(identifier("Id of a source."), "source-count", "Ids of the sources that say so, 1 or more."),
});

export const commitmentSchema = entry("Commitment", "Who promised what, on which conditions, and how it stands.", {
  id: matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "kebab-case", "Id in kebab-case, unique and stable for ever: links point at it."),
  title: text("What is promised, in a few words. Plain text."),
  summary: text("What is promised, in a few sentences. Plain text."),
  category: identifier("Id of its category."),
  component: optional(identifier("Id of the component that it belongs to.")),
  parties: filledListOf(
    entry("PartyRole", "A party and its role.", {
      code: partyCode("Code of the party."),
      role: oneOf(["lead", "contributor", "host"], "role", "What the party does in it."),
    }),
    "party-count",
    "Who commits, 1 or more.",
  ),
  conditions: listOf(
    identifier("Id of a condition."),
    "Ids of the conditions that must all be met before it is due. Empty: unconditional.",
  ),
  quantity: optional(quantitySchema),
  partOf: optional(identifier("Id of the larger commitment or agreement that this one belongs to; the file need not hold it.")),
  overlaps: optional(listOf(identifier("Id of a commitment."), "Ids of others that partly cover the same money or troops.")),
  history: filledListOf(historyEntrySchema, "history-count", "Its steps, oldest first, 1 or more. The last is the current status."),
  disputed: optional(text("What sources disagree on.")),
  checked: optional(date("When somebody last looked for news of it.")),
  confidence: optional(oneOf(["high", "medium", "low"], "confidence", "How well the sources carry it.")),
});

const fileOf = <T extends z.core.SomeType>(commitment: T) =>
  described(
    z.looseObject(
      {
        schemaVersion: described(
          z.literal(SCHEMA_VERSION, says("version")),
          "Version of this format. A tracker that knows only lower ones loads nothing.",
        ),
        id: text("Id of the data set."),
        title: text("Title of the data set."),
        description: optional(text("What the data set covers.")),
        licence: text("Licence of the data, such as CC-BY-4.0."),
        publisher: optional(text("Who publishes the data set.")),
        released: date("The day of this release of the data."),
        coveredUntil: optional(date("The last day that the sources reach to. Absent: the day of release.")),
        baseCurrency: currency("ISO 4217 code of the currency that amounts are compared in."),
        categories: described(
          z.array(categorySchema, says("list")).check(z.minLength(1, says("category-count")), z.maxLength(12, says("category-count"))),
          "The categories in display order, 1 to 12.",
        ),
        components: optional(listOf(componentSchema, "The parts of the underlying text.")),
        parties: listOf(partySchema, "Who commits."),
        conditions: listOf(conditionSchema, "What commitments can wait for."),
        sources: listOf(sourceSchema, "The publications that the file rests on."),
        rates: listOf(rateSchema, "Exchange rates, annual averages."),
        events: optional(listOf(milestoneSchema, "Milestones of the negotiation, for the time axis.")),
        commitments: described(
          z.array(commitment, says("list")).check(z.maxLength(MOST_COMMITMENTS, says("commitment-count"))),
          "The commitments, 0 to 1,000,000.",
        ),
      },
      says("object"),
    ),
    "A commitment tracker's data file. A date is YYYY-MM-DD, YYYY-MM or YYYY. Further keys are allowed anywhere and kept.",
  );

/** The whole data file. */
export const datasetSchema = fileOf(commitmentSchema);

/** All of the data file but what is in its commitments: parseDataset checks them one by one, which keeps memory small. */
export const headSchema = fileOf(z.unknown());

/** A checked value as facts: known keys only (extras exist, but nothing reads them), and never changed. */
export type Facts<T> = T extends readonly (infer Entry)[]
  ? readonly Facts<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? (unknown extends T[Key] ? never : Key) : Key]: Facts<T[Key]> }
    : T;

export type Dataset = Facts<z.infer<typeof datasetSchema>>;
export type Party = Facts<z.infer<typeof partySchema>>;
export type Condition = Facts<z.infer<typeof conditionSchema>>;
export type ConditionState = Condition["history"][number]["state"];
export type Source = Facts<z.infer<typeof sourceSchema>>;
export type Rate = Facts<z.infer<typeof rateSchema>>;
export type Commitment = Facts<z.infer<typeof commitmentSchema>>;
export type HistoryEntry = Facts<z.infer<typeof historyEntrySchema>>;
export type Quantity = Facts<z.infer<typeof quantitySchema>>;
