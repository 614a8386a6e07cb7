import type { Translation } from "../model/translationSchema";

/** What the engine must know of the reader's language: to search in it and to sort names by it. */
export interface Texts {
  readonly language: string;
  /** The data file's own translation into that language, if there is one and it is loaded. */
  readonly translation: Translation | null;
  /** A party's name in that language, by its code. */
  readonly partyName: (code: string) => string;
}
