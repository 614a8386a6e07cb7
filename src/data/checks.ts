import { csvDataset } from "../model/csvDataset";
import { parseDataset } from "../model/parseDataset";
import { parseTranslation } from "../model/parseTranslation";
import type { Problem } from "../model/problems";
import type { Dataset } from "../model/schema";
import { DatasetError } from "./datasetError";
import { fitTranslation, type TranslationFit } from "./fitTranslation";
import { placeProblems } from "./placeProblems";
import { splitFile } from "./splitFile";

interface SmallFile {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  /** The tracker's own data, where they are there: what a CSV cannot carry is theirs. */
  readonly own: Dataset | null;
  readonly isCsv: boolean;
}

/** The data file of this text, or a `DatasetError` with all that is wrong; line and column come to the problems, since the text is at hand. */
export function checkedDataset({ text, bytes, fileName, own, isCsv }: SmallFile): Dataset {
  const result = isCsv ? csvDataset(text, own) : parseDataset(text);
  if (result.ok) return result.dataset;
  const { problems, problemCount, readable, faultyCount } = result;
  const kind = problems.some((problem) => problem.code === "newer-version") ? "newer" : "problems";
  throw new DatasetError({ kind, fileName, problems: isCsv ? problems : placed(problems, bytes), problemCount, readable, faultyCount });
}

function placed(problems: readonly Problem[], bytes: Uint8Array<ArrayBuffer>): readonly Problem[] {
  const from = bytes[0] === 0xef ? 3 : 0;
  return placeProblems(problems, { bytes, from, split: splitFile(bytes, from) });
}

/** What of the translation of this text is of a data file. Its `problems` are empty: a reader can do nothing about them. */
export function checkedTranslation(text: string, fileName: string): TranslationFit {
  const result = parseTranslation(text);
  if (!result.ok) throw new DatasetError({ kind: "problems", fileName });
  const { translation } = result;
  return (dataset) => fitTranslation(dataset, translation);
}
