import type { Dataset } from "../model/schema";
import type { Problem } from "../model/problems";

/**
 * Why a file could not be opened. `missing`: there is none (a status of 4xx, or a file that can't be read); `network`: it did not
 * come through (no connection, cut off, a status of 5xx), `slow`: not in time; `empty`, `html`, `zip`, `encoding`: what it is instead
 * of a data file; `problems`: it is one, with faults; `newer`: it needs a newer tracker. Of an address: `address`: it is not one that
 * is followed, `private`: it leads into a private network, `redirect`: the server sent the request on to such an address. `large`: it
 * is too large for this browser, `oversize`: larger than any file that is read.
 */
export type DatasetErrorKind =
  | "missing"
  | "network"
  | "slow"
  | "empty"
  | "html"
  | "zip"
  | "encoding"
  | "problems"
  | "newer"
  | "address"
  | "private"
  | "redirect"
  | "large"
  | "oversize";

export interface DatasetErrorFacts {
  readonly kind: DatasetErrorKind;
  readonly fileName: string;
  /** The HTTP status, where there was an answer that is not 200. */
  readonly status?: number;
  /** Name of the encoding found instead of UTF-8; "" when it cannot be told. */
  readonly encoding?: string;
  /** The first 100 problems, and how many there are. */
  readonly problems?: readonly Problem[];
  readonly problemCount?: number;
  /** The file without its faulty commitments, where only those are at fault, and how many those are. */
  readonly readable?: Dataset | null;
  readonly faultyCount?: number;
  readonly cause?: unknown;
}

/** A file that could not be opened, as the error of its query. The message is for the console; words on screen are made of the facts. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  readonly kind: DatasetErrorKind;
  readonly fileName: string;
  readonly status: number | null;
  readonly encoding: string | null;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly readable: Dataset | null;
  readonly faultyCount: number;

  constructor(facts: DatasetErrorFacts) {
    super(`${facts.fileName}: ${facts.kind}${facts.status === undefined ? "" : ` ${facts.status}`}`, { cause: facts.cause });
    this.kind = facts.kind;
    this.fileName = facts.fileName;
    this.status = facts.status ?? null;
    this.encoding = facts.encoding ?? null;
    this.problems = facts.problems ?? [];
    this.problemCount = facts.problemCount ?? this.problems.length;
    this.readable = facts.readable ?? null;
    this.faultyCount = facts.faultyCount ?? 0;
  }
}
