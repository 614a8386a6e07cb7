import type { ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import type { Lang } from "../model/languages";
import { localeOf } from "./localeOf";
import type english from "./messages/en.json";

type Leaves<Node, Prefix extends string = ""> = {
  [Key in keyof Node & string]: Node[Key] extends string ? `${Prefix}${Key}` : Leaves<Node[Key], `${Prefix}${Key}.`>;
}[keyof Node & string];

/** Every key of the English catalogue, dotted: `filters.clear`. */
export type MessageKey = Leaves<typeof english>;

/** A catalogue: ICU messages in nested objects. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<Record<string, string | number | ((chunks: ReactNode) => ReactNode)>>;
export type MarkupValues = Readonly<Record<string, string | number | ((chunks: string) => string)>>;

/** Fills the catalogue's messages. A key or value that is missing is a bug: it throws. */
export interface Translate {
  readonly t: (key: MessageKey, values?: Values) => string;
  /** For messages with tags: `<b>…</b>` is handed to `values.b`, which returns an element. */
  readonly rich: (key: MessageKey, values: RichValues) => ReactNode;
  /** For messages with tags, as text: `values.b` returns a string. */
  readonly markup: (key: MessageKey, values: MarkupValues) => string;
}

/** A catalogue in one level. Its keys are the dotted ones with "/" for the dot, which use-intl would read as a step into an object. */
export type Catalogue = Record<string, string>;

const flatKey = (key: string) => key.replaceAll(".", "/");

/** A message of the built page is taken apart already: a list, unless it is a text without slots. */
const isMessage = (value: string | Messages): value is string => typeof value === "string" || Array.isArray(value);

/** The catalogue in one level; spread over another one it leaves that one's texts where it has none. */
export function flatten(messages: Messages, prefix = ""): Catalogue {
  const entries = Object.entries(messages).map(([key, value]) =>
    isMessage(value) ? { [prefix + key]: value } : flatten(value, `${prefix}${key}/`),
  );
  return Object.assign({}, ...entries);
}

/** A translator for one language. `catalogue`: its messages, complete. */
export function createTranslate(lang: Lang, catalogue: Catalogue): Translate {
  const translator = createTranslator<Record<string, string>>({
    locale: localeOf(lang),
    messages: catalogue,
    onError: (error) => {
      throw error;
    },
  });
  return {
    t: (key, values) => translator(flatKey(key), values),
    rich: (key, values) => translator.rich(flatKey(key), values),
    markup: (key, values) => translator.markup(flatKey(key), values),
  };
}
