import { readFileSync } from "node:fs";

const FIXTURE = readFileSync(new URL("../../fixtures/every-key.json", import.meta.url), "utf8");
const compact = JSON.stringify(JSON.parse(FIXTURE));

type Json = { [key: string]: unknown };
type File = Json & { commitments: Json[] };

function changed(change: (file: File) => void): string {
  const file: File = JSON.parse(FIXTURE);
  change(file);
  return JSON.stringify(file);
}

/** The same file with one commitment changed. */
const commitment = (values: Json, at = 0) => changed(({ commitments }) => void Object.assign(commitments[at] ?? {}, values));
/** Text put into the first commitment, as it stands. */
const inserted = (text: string) => compact.replace('"commitments":[{', `"commitments":[{${text},`);
const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Files that are odd and have nothing wrong. */
export const SOUND: Readonly<Record<string, string>> = {
  "as it is": FIXTURE,
  "in one line": compact,
  "with Windows line ends": FIXTURE.replaceAll("\n", "\r\n"),
  "no commitments": changed((file) => (file.commitments = [])),
  "an unknown key everywhere": changed((file) => {
    file["extra"] = { a: [1, { b: null }] };
    for (const one of file.commitments) one["note-to-self"] = ["x"];
  }),
  "deeply nested in an unknown key": inserted(`"extra":${deep(2000)}`),
  "__proto__ as a key": inserted('"__proto__":{"polluted":true}').replace("{", '{"__proto__":{"title":5},'),
  "constructor, toString and hasOwnProperty as keys": inserted('"constructor":1,"toString":2,"hasOwnProperty":3'),
  "a lone surrogate in a text": inserted('"aside":"\\ud800"'),
  "NUL and control characters, escaped": inserted('"aside":"\\u0000\\u001b[2J"'),
  "a text that looks like the list of commitments": inserted('"aside":"\\"commitments\\":[{}]}"'),
  "the word commitments inside": inserted('"commitments":[{"commitments":[]}]'),
  "brackets and quotes in texts": inserted('"aside":"]}\\"[{\\\\"'),
  "minus zero and great numbers in an unknown key": inserted('"aside":[-0,1e308,1E-400,0.1e1,12345678901234567890]'),
  "text of other scripts, right to left": inserted('"aside":"שלום \\u202e مرحبا 😀 𝒳"'),
  "markup in a title": commitment({ title: "<img src=x onerror=alert(1)>", summary: "</script><script>alert(1)</script>" }),
  "a formula as a title": commitment({ title: '=HYPERLINK("http://x")' }),
  "a very long text": commitment({ summary: "x".repeat(3_000_000) }),
  "blanks around everything": ` \n\t\r${JSON.stringify(JSON.parse(FIXTURE), null, " \t\r\n ")}\r\n \t`,
  "commitments first": `{"commitments":${JSON.stringify(JSON.parse(FIXTURE).commitments)},${compact.replace(/,"commitments":.*$/s, "").slice(1)}}`,
};

/** Files with something wrong. */
export const WRONG: Readonly<Record<string, string>> = {
  "an empty object": "{}",
  "an empty list": "[]",
  null: "null",
  "a number": "42",
  "a text": '"data"',
  "a list of commitments alone": JSON.stringify(JSON.parse(FIXTURE).commitments),
  "commitments that are an object": changed((file) => Reflect.set(file, "commitments", { 0: {} })),
  "no key commitments": changed((file) => Reflect.deleteProperty(file, "commitments")),
  "trailing garbage": `${FIXTURE} x`,
  "two files in one": FIXTURE + FIXTURE,
  "cut off in the middle": FIXTURE.slice(0, FIXTURE.length / 2),
  "cut off before the last bracket": FIXTURE.trimEnd().slice(0, -1),
  "a trailing comma": FIXTURE.replace(/\]\s*\}\s*$/, "],}"),
  "a trailing comma after a commitment": FIXTURE.replace(/\}\s*\]\s*\}\s*$/, "},]}"),
  "a missing comma between commitments": compact.replace("},{", "}{"),
  "brackets that do not match": compact.replace("]", "}"),
  "single quotes": compact.replaceAll('"', "'"),
  "a comment": FIXTURE.replace("{", "{ // ours\n"),
  "NaN for a number": inserted('"aside":NaN'),
  "a plus sign": inserted('"aside":+1'),
  "a leading zero": inserted('"aside":01'),
  "a raw line break in a text": inserted('"aside":"a\nb"'),
  "a raw NUL in a text": inserted('"aside":"a\u0000b"'),
  "a broken escape": inserted('"aside":"\\x41"'),
  "a broken unicode escape": inserted('"aside":"\\u12G4"'),
  "a NUL after the end": `${FIXTURE}\u0000`,
  "a no-break space between": FIXTURE.replace("{", "{\u00a0"),
  "nested deeper than any stack": `{"a":${"[".repeat(200_000)}`,
  "1e400 for an amount": commitment({ quantity: { kind: "money", low: 0, high: 1, unit: "EUR" } }).replace('"low":0,', '"low":1e400,'),
  "1e400 for a population": FIXTURE.replace("68720337", "1e400"),
  "an amount beyond any economy": commitment({ quantity: { kind: "money", low: 1e19, high: 1e308, unit: "EUR" } }),
  "a population next to nothing": FIXTURE.replace("68720337", "5e-324"),
  "a negative amount": commitment({ quantity: { kind: "money", low: -5, high: 1, unit: "EUR" } }),
  "a number as text": commitment({ quantity: { kind: "money", low: "5", high: 10, unit: "EUR" } }),
  "low above high": commitment({ quantity: { kind: "money", low: 5, high: 1, unit: "EUR" } }),
  "both ends open": commitment({ quantity: { kind: "money", low: null, high: null, unit: "EUR" } }),
  "an unknown category": commitment({ category: "navy" }),
  "__proto__ as a category": commitment({ category: "__proto__" }),
  "an unknown party": commitment({ parties: [{ code: "XX", role: "lead" }] }),
  "an unknown condition": commitment({ conditions: ["good-weather"] }),
  "an unknown source": commitment({ history: [{ date: "2026", status: "pledged", sources: ["nobody"] }] }),
  "a day that does not exist": commitment({ history: [{ date: "2026-02-30", status: "pledged", sources: [] }] }),
  "no source": commitment({ history: [{ date: "2026-02-03", status: "pledged", sources: [] }] }),
  "no history": commitment({ history: [] }),
  "a history out of order": changed(({ commitments: [first] }) => {
    const history = first?.["history"];
    if (Array.isArray(history)) history.push({ ...history[0], date: "1999" });
  }),
  "a status nobody knows": changed(({ commitments: [first] }) => {
    const history = first?.["history"];
    if (Array.isArray(history)) history[0].status = "promised";
  }),
  "an id that is none": commitment({ id: "Not An Id" }),
  "an id twice": changed(({ commitments }) => commitments.push({ ...commitments[0] })),
  "a part of itself": changed(({ commitments }) => void Object.assign(commitments[0] ?? {}, { partOf: commitments[0]?.["id"] })),
  "a ring of two": changed(({ commitments: [a, b] }) => {
    Object.assign(a ?? {}, { partOf: b?.["id"] });
    Object.assign(b ?? {}, { partOf: a?.["id"] });
  }),
  "a commitment that is null": changed(({ commitments }) => commitments.splice(1, 0, null as unknown as Json)),
  "a commitment that is a list": changed(({ commitments }) => commitments.splice(0, 0, [] as unknown as Json)),
  "all commitments wrong": changed((file) => (file.commitments = file.commitments.map(() => ({})))),
  "a key twice in a commitment": inserted('"title":"Once more"'),
  "a key twice at the top": compact.replace("{", '{"title":"Once more",'),
  "the list of commitments twice": compact.replace("{", '{"commitments":[],'),
  "a key twice, once escaped": inserted('"\\u0074itle":"Once more"'),
  "__proto__ twice": inserted('"__proto__":1,"__proto__":2'),
  "a source that runs code": changed((file) => {
    const [source] = file["sources"] as Json[];
    Object.assign(source ?? {}, { url: "javascript:alert(1)" });
  }),
  "no categories": changed((file) => (file["categories"] = [])),
  "thirteen categories": changed((file) => (file["categories"] = Array.from({ length: 13 }, (_, at) => ({ id: `c${at}`, label: "C" })))),
  "a newer version": changed((file) => (file["schemaVersion"] = 2)),
  "a newer version by half": changed((file) => (file["schemaVersion"] = 1.5)),
  "a text where lists are expected": commitment({ parties: "", conditions: "", history: "" }),
  "no list of components": changed((file) => Reflect.set(file, "components", null)),
  "a newer version that looks quite different": '{"schemaVersion": 3, "things": []}',
  "a version that is text": changed((file) => (file["schemaVersion"] = "1")),
  "version 0": changed((file) => (file["schemaVersion"] = 0)),
  "more than a hundred problems": changed((file) => {
    file.commitments = Array.from({ length: 300 }, (_, at) => ({
      ...file.commitments[0],
      id: `c-${at}`,
      category: "navy",
      component: "none",
    }));
  }),
};
