// A made-up data file of any size, in the tracker's own form, for trying out how it copes. Seeded: the same numbers give the same bytes.

/** Code, name, people, GDP in euros, groups: real magnitudes, so that maps and figures per person have something to draw. */
const COUNTRIES = /** @type {const} */ ([
  ["AL", "Albania", 2.4e6, 24e9, "NATO"],
  ["AT", "Austria", 9.2e6, 481e9, "EU"],
  ["AU", "Australia", 27.2e6, 1620e9, "coalition"],
  ["BE", "Belgium", 11.9e6, 614e9, "EU NATO coalition"],
  ["BG", "Bulgaria", 6.4e6, 104e9, "EU NATO coalition"],
  ["CA", "Canada", 41.3e6, 2070e9, "NATO G7 coalition"],
  ["CH", "Switzerland", 9e6, 865e9, ""],
  ["CY", "Cyprus", 1e6, 35e9, "EU coalition"],
  ["CZ", "Czechia", 10.9e6, 320e9, "EU NATO coalition"],
  ["DE", "Germany", 83.5e6, 4330e9, "EU NATO G7 coalition"],
  ["DK", "Denmark", 6e6, 392e9, "EU NATO coalition"],
  ["EE", "Estonia", 1.4e6, 39e9, "EU NATO coalition"],
  ["ES", "Spain", 49.1e6, 1590e9, "EU NATO coalition"],
  ["FI", "Finland", 5.6e6, 276e9, "EU NATO coalition"],
  ["FR", "France", 68.6e6, 2920e9, "EU NATO G7 coalition"],
  ["GB", "United Kingdom", 69.2e6, 3370e9, "NATO G7 coalition"],
  ["GR", "Greece", 10.4e6, 237e9, "EU NATO coalition"],
  ["HR", "Croatia", 3.9e6, 86e9, "EU NATO coalition"],
  ["HU", "Hungary", 9.6e6, 206e9, "EU NATO"],
  ["IE", "Ireland", 5.4e6, 563e9, "EU coalition"],
  ["IS", "Iceland", 0.4e6, 31e9, "NATO coalition"],
  ["IT", "Italy", 59e6, 2200e9, "EU NATO G7 coalition"],
  ["JP", "Japan", 123.9e6, 3710e9, "G7 coalition"],
  ["KR", "South Korea", 51.7e6, 1730e9, ""],
  ["LT", "Lithuania", 2.9e6, 78e9, "EU NATO coalition"],
  ["LU", "Luxembourg", 0.7e6, 86e9, "EU NATO coalition"],
  ["LV", "Latvia", 1.9e6, 40e9, "EU NATO coalition"],
  ["ME", "Montenegro", 0.6e6, 8e9, "NATO coalition"],
  ["MK", "North Macedonia", 1.8e6, 15e9, "NATO"],
  ["MT", "Malta", 0.6e6, 23e9, "EU"],
  ["NL", "Netherlands", 18e6, 1130e9, "EU NATO coalition"],
  ["NO", "Norway", 5.6e6, 447e9, "NATO coalition"],
  ["NZ", "New Zealand", 5.3e6, 240e9, "coalition"],
  ["PL", "Poland", 36.6e6, 845e9, "EU NATO coalition"],
  ["PT", "Portugal", 10.7e6, 289e9, "EU NATO coalition"],
  ["RO", "Romania", 19e6, 354e9, "EU NATO coalition"],
  ["SE", "Sweden", 10.6e6, 564e9, "EU NATO coalition"],
  ["SI", "Slovenia", 2.1e6, 67e9, "EU NATO coalition"],
  ["SK", "Slovakia", 5.4e6, 130e9, "EU NATO"],
  ["TR", "Türkiye", 85.7e6, 1220e9, "NATO coalition"],
]);
const CATEGORIES = ["monitoring", "aid", "force", "binding"];
const COMPONENTS = ["first-part", "second-part", "third-part", "fourth-part", "fifth-part"];
const CONDITIONS = /** @type {const} */ ([
  ["ceasefire", "event", "unmet"],
  ["peace-agreement", "event", "unmet"],
  ["request", "consent", "met"],
  ["vote", "authorisation", "unmet"],
  ["backstop", "third-party", "unknown"],
  ["financing", "financial", "met"],
]);
const RATES = /** @type {const} */ ([
  ["USD", 0.93],
  ["GBP", 1.18],
  ["PLN", 0.23],
]);
const LADDER = ["proposed", "pledged", "signed", "allocated", "active", "fulfilled"];
const OFF_LADDER = ["stalled", "withdrawn", "declined"];
const SOURCES = 400;
const FIRST_DAY = Date.UTC(2022, 6, 1);
const DAYS = 4 * 365 + 1;

/**
 * Numbers from 0 to below 1 that the seed decides (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function numbersOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} seed */
function dice(seed) {
  const next = numbersOf(seed);
  /** A whole number from 0 to below `sides`. @param {number} sides */
  const below = (sides) => Math.floor(next() * sides);
  return {
    below,
    /** @param {number} share */
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} list @returns {T} */
    one: (list) => /** @type {T} */ (list[below(list.length)]),
  };
}

/** @typedef {ReturnType<typeof dice>} Dice */

/** @param {number} day days after the first */
const dateOf = (day) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
/** @param {Dice} roll */
const sourceOf = (roll) => `s-${roll.below(SOURCES) + 1}`;
/** @param {string} id */
const inWords = (id) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");

/** All but the commitments. @param {number} records @param {number} seed */
function headOf(records, seed) {
  return {
    schemaVersion: 1,
    id: `synthetic-${records}-${seed}`,
    title: `Synthetic data: ${records} commitments that nobody made`,
    description: `Made up by a program from the seed ${seed}, to try out the tracker. No country has promised any of this.`,
    licence: "CC0-1.0",
    released: dateOf(DAYS - 1),
    coveredUntil: dateOf(DAYS - 1),
    baseCurrency: "EUR",
    categories: CATEGORIES.map((id) => ({ id, label: inWords(id), description: `Synthetic commitments of the kind “${id}”.` })),
    components: COMPONENTS.map((id) => ({ id, label: inWords(id) })),
    parties: COUNTRIES.map(([code, name, people, gdp, groups]) => ({
      code,
      name,
      kind: "country",
      groups: groups.split(" ").filter((group) => group !== ""),
      population: { value: people, year: 2025, source: "s-1" },
      gdp: { value: gdp, currency: "EUR", year: 2025, source: "s-1" },
    })),
    conditions: CONDITIONS.map(([id, kind, state]) => ({
      id,
      label: inWords(id),
      kind,
      history: state === "unknown" ? [] : [{ date: dateOf(0), state, sources: ["s-1"] }],
    })),
    sources: Array.from({ length: SOURCES }, (_, at) => ({
      id: `s-${at + 1}`,
      title: `Synthetic source ${at + 1}`,
      publisher: "Nobody",
      url: `https://example.org/synthetic/${at + 1}`,
      kind: ["official", "news", "analysis", "reference"][at % 4],
    })),
    rates: RATES.flatMap(([currency, toBase]) => [2022, 2023, 2024, 2025, 2026].map((year) => ({ currency, year, toBase, source: "s-1" }))),
  };
}

/** One country in half of the records, else two or three; the first leads. @param {Dice} roll */
function partiesOf(roll) {
  const codes = new Set();
  const wanted = roll.chance(0.5) ? 1 : 2 + roll.below(2);
  while (codes.size < wanted) codes.add(roll.one(COUNTRIES)[0]);
  return Array.from(codes, (code, at) => ({ code, role: at === 0 ? "lead" : roll.chance(0.1) ? "host" : "contributor" }));
}

/** One to four steps, each on a later day than the one before. @param {Dice} roll */
function historyOf(roll) {
  const end = roll.chance(0.25) ? roll.one(OFF_LADDER) : roll.one(LADDER);
  const top = LADDER.indexOf(end) < 0 ? roll.below(3) : LADDER.indexOf(end);
  const steps = LADDER.slice(Math.max(0, top - roll.below(3)), top + 1);
  if (LADDER.indexOf(end) < 0) steps.push(end);
  const first = roll.below(DAYS - 1);
  return steps.map((status, at) => ({
    date: dateOf(first + Math.floor(((DAYS - 1 - first) * at) / steps.length)),
    status,
    note: at > 0 && roll.chance(0.3) ? "Made up, as all the rest." : undefined,
    sources: roll.chance(0.8) ? [sourceOf(roll)] : [...new Set([sourceOf(roll), sourceOf(roll)])],
  }));
}

/** Exact in four cases of five, else a range or open at one end. @param {Dice} roll @param {number} figure */
function endsOf(roll, figure) {
  const sort = roll.below(20);
  if (sort < 16) return { low: figure, high: figure };
  if (sort < 18) return { low: figure, high: figure * 2 };
  return sort === 18 ? { low: null, high: figure } : { low: figure, high: null };
}

/** A figure in four cases of five, mostly money. @param {Dice} roll */
function quantityOf(roll) {
  if (roll.chance(0.2)) return {};
  const sort = roll.below(20);
  if (sort < 14) {
    const amount = (1 + roll.below(999)) * roll.one([1e5, 1e6, 1e6, 1e7]);
    const unit = roll.chance(0.6) ? "EUR" : roll.one(RATES)[0];
    const yearly = roll.chance(0.04) ? { from: 2025, to: 2027, per: "year" } : {};
    return {
      quantity: {
        kind: "money",
        ...endsOf(roll, amount),
        unit,
        terms: roll.one(["grant", "grant", "loan", "in-kind", "guarantee"]),
        ...yearly,
      },
    };
  }
  if (sort < 17) return { quantity: { kind: "troops", ...endsOf(roll, 50 * (1 + roll.below(200))), unit: "people" } };
  if (sort < 19)
    return { quantity: { kind: "equipment", ...endsOf(roll, 1 + roll.below(500)), unit: roll.one(["vehicles", "drones", "radars"]) } };
  return { quantity: { kind: "gdp-share", low: 0.25, high: 0.25, unit: "%" } };
}

/** @param {Dice} roll @param {number} number from 1 */
function commitmentOf(roll, number) {
  const category = roll.one(CATEGORIES);
  const parties = partiesOf(roll);
  const names = parties.map(({ code }) => COUNTRIES.find(([of]) => of === code)?.[1]).join(", ");
  const conditions = CONDITIONS.flatMap(([id]) => (roll.chance(0.15) ? [id] : []));
  return {
    id: `synthetic-${number}`,
    title: `${names}: synthetic promise ${number} of ${category}`,
    summary: `Nobody made this promise: it is number ${number} of a made-up file, which has ${names} do something about ${category} so that long texts, search and filters can be tried out on it.`,
    category,
    ...(roll.chance(0.9) ? { component: roll.one(COMPONENTS) } : {}),
    parties,
    conditions,
    ...quantityOf(roll),
    ...(number > 1 && roll.chance(0.02) ? { partOf: `synthetic-${1 + roll.below(number - 1)}` } : {}),
    ...(number > 1 && roll.chance(0.01) ? { overlaps: [`synthetic-${1 + roll.below(number - 1)}`] } : {}),
    history: historyOf(roll),
    ...(roll.chance(0.05) ? { disputed: "Two made-up sources disagree on it." } : {}),
    confidence: roll.one(["high", "medium", "low"]),
  };
}

const RECORDS_A_PART = 500;

/**
 * The text of a synthetic data file in parts, so that no size needs memory: 40 countries, 1 to 3 a record, 4 categories, all 9
 * statuses, dates over 4 years, a figure in 80 % of the records.
 * @param {{ records: number, seed: number }} options
 * @returns {Generator<string, void>}
 */
export function* syntheticData({ records, seed }) {
  const roll = dice(seed);
  yield `${JSON.stringify(headOf(records, seed)).slice(0, -1)},"commitments":[\n`;
  for (let from = 1; from <= records; from += RECORDS_A_PART) {
    const numbers = Array.from({ length: Math.min(RECORDS_A_PART, records - from + 1) }, (_, at) => from + at);
    yield `${from === 1 ? "" : ",\n"}${numbers.map((number) => JSON.stringify(commitmentOf(roll, number))).join(",\n")}`;
  }
  yield "\n]}\n";
}
