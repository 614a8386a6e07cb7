import { publishedSchema } from "./jsonSchema";
import { PARTIAL_DATE_PATTERN } from "./partialDatePattern";

/** What the published schema says of one key, as far as a dictionary needs it. */
interface Described {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Described>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Described[];
  readonly pattern?: string;
}

/** A key of the data file. Words are the schema's own, in English. */
interface DictionaryKey {
  readonly key: string;
  /** `text`, `date`, `list of Source`, `"met" or "unmet"`. */
  readonly type: string;
  readonly optional: boolean;
  readonly meaning: string;
}

/** A kind of object in the data file. */
export interface DictionaryEntry {
  /** As types name it; null for the file itself. */
  readonly name: string | null;
  readonly meaning: string;
  readonly keys: readonly DictionaryKey[];
}

const WORDS: Readonly<Record<string, string>> = { string: "text", integer: "whole number" };

const nameOf = ($ref: string) => $ref.slice($ref.lastIndexOf("/") + 1);

function typeOf({ $ref, enum: values, const: only, anyOf, items, pattern, type = "anything" }: Described): string {
  if ($ref !== undefined) return nameOf($ref);
  if (values) return values.map((value) => JSON.stringify(value)).join(", ");
  if (only !== undefined) return JSON.stringify(only);
  if (anyOf) return anyOf.map(typeOf).join(" or ");
  if (items) return `list of ${typeOf(items)}`;
  return pattern === PARTIAL_DATE_PATTERN ? "date" : (WORDS[type] ?? type);
}

/** Every key of the data file with its type and meaning, from the one definition (contract section 1): the file, then its objects. */
export function dataDictionary(): DictionaryEntry[] {
  const file: Described = publishedSchema();
  const objects = file.$defs ?? {};
  const entry = (name: string | null, { description = "", properties = {}, required = [] }: Described): DictionaryEntry => ({
    name,
    meaning: description,
    keys: Object.entries(properties).map(([key, described]) => ({
      key,
      type: typeOf(described),
      optional: !required.includes(key),
      meaning: described.description ?? objects[nameOf(described.$ref ?? "")]?.description ?? "",
    })),
  });
  return [entry(null, file), ...Object.entries(objects).map(([name, object]) => entry(name, object))];
}
