import { type ReactNode, Suspense } from "react";
import type { DatasetError } from "../../state/useTracker";
import { useI18n } from "../../i18n/i18n";
import { lazyPart } from "../../ui/lazyPart";
import "./dataset.css";

const load = () => import("./ProblemList");
const ProblemList = lazyPart(load, (m) => m.ProblemList);
const CopyProblems = lazyPart(load, (m) => m.CopyProblems);

interface FileProblemsProps {
  readonly error: DatasetError;
  /** Whether something else is on screen, which has not changed. */
  readonly kept: boolean;
  /** What can be done about it: buttons. */
  readonly children?: ReactNode;
}

/** Why a data file was not opened: its name, each place, what was found there and what was expected (contract section 5). */
export function FileProblems({ error, kept, children }: FileProblemsProps) {
  const { t } = useI18n();
  const { fileName, problems, problemCount } = error;
  // Spoken once and whole: nothing of it comes later than the rest.
  return (
    <Suspense fallback={<span data-pending="" />}>
      <div className="alert" role="alert">
        <p>
          <b>{t("dataset.notOpened", { file: fileName })}</b>{" "}
          {problemCount > 0 && error.kind !== "newer"
            ? t("dataset.problems", { count: problemCount })
            : t(`dataset.why.${error.kind}`, why(error))}{" "}
          {kept && t("dataset.kept")}
        </p>
        {problems.length > 0 && <ProblemList error={error} />}
        <p className="row">
          {children}
          {problems.length > 0 && <CopyProblems error={error} />}
        </p>
      </div>
    </Suspense>
  );
}

function why({ status, encoding }: DatasetError): Record<string, string | number> {
  return { status: status ?? 0, encoding: encoding || "?" };
}
