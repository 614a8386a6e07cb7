import type { DatasetError } from "../../state/useTracker";
import { useI18n } from "../../i18n/i18n";
import { foundInWords } from "../../i18n/foundInWords";
import { CopyButton } from "../../ui/CopyButton";
import { problemText } from "./problemText";

interface ErrorProps {
  readonly error: DatasetError;
}

/** Each place in a file that is at fault: what was found there and what was expected. */
export function ProblemList({ error: { problems, problemCount } }: ErrorProps) {
  const { t, rich } = useI18n();
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={`${problem.pointer} ${problem.code} ${problem.found} ${problem.line} ${problem.column}`}>
          {rich("fileProblem.foundExpected", {
            place: placeOf(problem),
            found: foundInWords(problem.found, { t }),
            expected: t(`fileProblem.expected.${problem.code}`),
          })}
        </li>
      ))}
      {problemCount > problems.length && <li>{t("fileProblem.moreProblems", { count: problemCount - problems.length })}</li>}
    </ul>
  );
}

/** Copies the places as text, for whoever made the file. */
export function CopyProblems({ error: { fileName, problems, problemCount } }: ErrorProps) {
  const { t } = useI18n();
  return (
    <CopyButton text={() => problemText(fileName, problems, problemCount)}>
      {problemCount > problems.length
        ? t("fileProblem.copyFirst", { first: problems.length, count: problemCount })
        : t("fileProblem.copyProblems")}
    </CopyButton>
  );
}

/** For the `<place>` of a message. */
function placeOf(problem: DatasetError["problems"][number]) {
  return () => <Place problem={problem} />;
}

/** Where in the file: the pointer, the entry's id, and for a fault of the text line and column. */
function Place({ problem: { pointer, id, line, column } }: { readonly problem: DatasetError["problems"][number] }) {
  const { t, formats } = useI18n();
  return (
    <>
      <code>{pointer === "" ? t("fileProblem.wholeFile") : pointer}</code>
      {id !== null && <> ({id})</>}
      {line !== undefined && <>, {t("fileProblem.line", { line: formats.count(line), column: formats.count(column ?? 1) })}</>}
    </>
  );
}
