import type { ReactNode } from "react";
import type { DatasetError } from "../../state/useTracker";
import { useI18n } from "../../i18n/i18n";
import { foundInWords } from "../../i18n/foundInWords";
import { CopyButton } from "../../ui/CopyButton";
import { problemText } from "./problemText";
import "./dataset.css";

interface FileProblemsProps {
  readonly error: DatasetError;
  /** Whether something else is on screen, which has not changed. */
  readonly kept: boolean;
  /** What can be done about it: buttons. */
  readonly children?: ReactNode;
}

/** Why a data file was not opened: its name, each place, what was found there and what was expected (contract section 5). */
export function FileProblems({ error, kept, children }: FileProblemsProps) {
  const { t, rich } = useI18n();
  const { fileName, problems, problemCount } = error;
  return (
    <div className="alert" role="alert">
      <p>
        <b>{t("dataset.notOpened", { file: fileName })}</b>{" "}
        {problemCount > 0 && error.kind !== "newer"
          ? t("dataset.problems", { count: problemCount })
          : t(`dataset.why.${error.kind}`, why(error))}{" "}
        {kept && t("dataset.kept")}
      </p>
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map((problem) => (
            <li key={`${problem.pointer} ${problem.code} ${problem.found}`}>
              {rich("dataset.foundExpected", {
                place: placeOf(problem),
                found: foundInWords(problem.found, { t }),
                expected: t(`dataset.expected.${problem.code}`),
              })}
            </li>
          ))}
          {problemCount > problems.length && <li>{t("dataset.moreProblems", { count: problemCount - problems.length })}</li>}
        </ul>
      )}
      <p className="row">
        {children}
        {problems.length > 0 && (
          <CopyButton text={() => problems.map((problem) => problemText(fileName, problem)).join("\n")}>
            {t("dataset.copyProblems")}
          </CopyButton>
        )}
      </p>
    </div>
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
      <code>{pointer === "" ? t("dataset.wholeFile") : pointer}</code>
      {id !== null && <> ({id})</>}
      {line !== undefined && <>, {t("dataset.line", { line: formats.count(line), column: formats.count(column ?? 1) })}</>}
    </>
  );
}

function why({ status, encoding }: DatasetError): Record<string, string | number> {
  return { status: status ?? 0, encoding: encoding || "?" };
}
