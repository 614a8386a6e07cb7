import { useLayoutEffect } from "react";
import { FileProblems } from "../features/dataset/FileProblems";
import { OpenDataFile } from "../features/dataset/OpenDataFile";
import { Reading } from "../features/dataset/Reading";
import { useDroppedFile } from "../features/dataset/useDroppedFile";
import { usePastedFile } from "../features/dataset/usePastedFile";
import { useI18n } from "../i18n/i18n";
import { type DatasetError, useOpenFile, useViewState } from "../state/useTracker";
import { markReady } from "./markReady";
import { TrackerLink } from "./TrackerLink";

interface LoadErrorProps {
  readonly error: DatasetError;
  readonly retry: () => void;
}

/** The page when there is no data to show: why, where in the file, and what can be done. */
export function LoadError({ error, retry }: LoadErrorProps) {
  const { t } = useI18n();
  const opening = useOpenFile();
  useDroppedFile(opening.open);
  usePastedFile(opening.open, t("dataset.pasted"));
  const isEmbedded = useViewState((view) => view.embed !== null);
  useLayoutEffect(() => markReady("error"), []);
  return (
    <main className="page" tabIndex={-1}>
      <div className="mast">
        <h1>{t("app.ownTitle")}</h1>
      </div>
      <Reading />
      <FileProblems error={opening.error ?? error} kept={false}>
        <button type="button" className="btn first" onClick={retry}>
          {t("app.retry")}
        </button>
        {isEmbedded ? <TrackerLink className="link">{t("common.openTracker")}</TrackerLink> : <OpenDataFile opening={opening} />}
      </FileProblems>
    </main>
  );
}
