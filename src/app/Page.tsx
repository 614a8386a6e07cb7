import { Suspense, useEffect, useState } from "react";
import { FileProblems } from "../features/dataset/FileProblems";
import { ForeignStrip } from "../features/dataset/ForeignStrip";
import { Reading } from "../features/dataset/Reading";
import { useDroppedFile } from "../features/dataset/useDroppedFile";
import { usePastedFile } from "../features/dataset/usePastedFile";
import { FilterRail } from "../features/filters/FilterRail";
import { ResultLine } from "../features/filters/ResultLine";
import { useI18n } from "../i18n/i18n";
import { type OpenFile, useManyKey, useOpenFile, useSelection, useViewState } from "../state/useTracker";
import { DialogHead } from "../ui/dialogHead";
import { latePart, lazyPart } from "../ui/lazyPart";
import { Staged } from "../ui/Staged";
import { Dialogs } from "./Dialogs";
import { Faults } from "./Faults";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { MissingWords } from "./MissingWords";
import { Notices } from "./Notices";
import { Ready } from "./Ready";
import { Scenario } from "./Scenario";
import { useHelpKey } from "./useHelpKey";
import { DRAWN_EMPTY, VIEW_COMPONENTS } from "./views";
import { Visit } from "./Visit";

const HelpDialog = lazyPart(
  () => import("./HelpDialog"),
  (m) => m.HelpDialog,
);

// Paper alone shows it.
const loadPrintHead = () => import("./PrintHead");
const PrintHead = latePart(loadPrintHead, (m) => m.PrintHead);
const DialogPrintHead = latePart(loadPrintHead, (m) => m.DialogPrintHead);

const RecentFiles = latePart(
  () => import("../features/dataset/RecentFiles"),
  (m) => m.RecentFiles,
);
const loadNoResults = () => import("../features/filters/NoResults");
const NoResults = lazyPart(loadNoResults, (m) => m.NoResults);

/** The page around every view: header, filter rail, what is being shown and whose data it is, the dialogs. */
export function Page() {
  const { t } = useI18n();
  const opening = useOpenFile();
  useDroppedFile(opening.open);
  usePastedFile(opening.open, t("dataset.pasted"));
  const [isHelpOpen, setHelpOpen] = useState(false);
  useHelpKey(() => setHelpOpen(true));
  const view = useViewState((state) => state.view);
  const many = useManyKey();
  const isText = view === "about";
  return (
    <DialogHead value={<DialogPrintHead />}>
      <div className="page">
        <a className="skip" href="#results">
          {t("app.skip")}
        </a>
        <Header opening={opening} />
        <div className={isText ? "frame is-text" : "frame"}>
          {!isText && (
            <Staged key={many} when={many !== null}>
              <FilterRail />
            </Staged>
          )}
          <main id="results" tabIndex={-1}>
            <BeforeAll opening={opening} />
            <PrintHead />
            {!isText && <ResultLine />}
            <Faults key={view} isView>
              <Suspense fallback={<div className="view-wait" data-pending="" />}>
                <Staged key={many} when={many !== null}>
                  <CurrentView />
                  <Visit />
                  <Ready />
                </Staged>
              </Suspense>
            </Faults>
          </main>
        </div>
        <RecentFiles />
        <Footer onHelp={() => setHelpOpen(true)} />
        <Reading />
        <Dialogs />
        <Suspense fallback={<span hidden data-pending="" />}>{isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}</Suspense>
      </div>
    </DialogHead>
  );
}

/** What must be known before any figure is read: whose data it is, what was left out, and whether it is a scenario. */
function BeforeAll({ opening }: { readonly opening: OpenFile }) {
  const { t } = useI18n();
  const { error, retry, openReadable, dismissError } = opening;
  return (
    <>
      {error && (
        <FileProblems error={error} kept>
          {openReadable && (
            <button type="button" className="btn" onClick={openReadable}>
              {t("dataset.openReadable", { count: error.readable?.commitments.length ?? 0 })}
            </button>
          )}
          {retry && (
            <button type="button" className="btn" onClick={retry}>
              {t("dataset.retry")}
            </button>
          )}
          <button type="button" className="link" onClick={dismissError}>
            {t("app.dismiss")}
          </button>
        </FileProblems>
      )}
      <ForeignStrip opening={opening} />
      <MissingWords />
      <Notices />
      <Scenario />
    </>
  );
}

/** The view that the address names; where nothing is selected, why, but for the views that have something to say all the same. */
function CurrentView() {
  const view = useViewState((state) => state.view);
  const isEmpty = useSelection().count === 0;
  const View = VIEW_COMPONENTS[view];
  // Seldom wanted, but then at once. Without a connection it is no fault yet: drawing it says so.
  useEffect(() => void loadNoResults().catch(() => {}), []);
  if (!isEmpty || view === "about") return <View />;
  return (
    <>
      <Suspense fallback={<div className="view-wait" data-pending="" />}>
        <NoResults />
      </Suspense>
      {DRAWN_EMPTY.has(view) && <View />}
    </>
  );
}
