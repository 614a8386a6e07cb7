import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { startTransition, Suspense, useEffect, useState } from "react";
import { Reading } from "../features/dataset/Reading";
import { Following } from "../figures/Following";
import { I18nProvider } from "../i18n/i18n";
import { Translated } from "../state/Translated";
import { useDataset, useLang, useViewState, useWishes } from "../state/useTracker";
import { latePart, lazyPart } from "../ui/lazyPart";
import { Faults } from "./Faults";
import { FramedElsewhere } from "./FramedElsewhere";
import { isFramedElsewhere } from "./framing";
import { Loading, LoadingStatus } from "./Loading";
import { LoadError } from "./LoadError";
import { markReady } from "./markReady";
import { Page } from "./Page";
import { useArrived } from "./useArrived";
import { hasFirstScreen, useFirstScreen } from "./useFirstScreen";
import { useTheme } from "./useTheme";
import { fetchView } from "./views";

const EmbedPage = lazyPart(
  () => import("./EmbedPage"),
  (m) => m.EmbedPage,
);

const NewVersionStrip = latePart(
  () => import("./NewVersionStrip"),
  (m) => m.NewVersionStrip,
);

const client = new QueryClient();

/** The whole tracker: its data, its words, and what is shown while there are none. In somebody else's frame one figure, or a link. */
export function App() {
  const embed = useViewState((view) => view.embed);
  useTheme();
  return (
    <QueryClientProvider client={client}>
      <Translated>
        <Following>{embed === null && isFramedElsewhere() ? <Outside /> : <Reader />}</Following>
      </Translated>
    </QueryClientProvider>
  );
}

function Outside() {
  return (
    <I18nProvider lang={useLang()} baseCurrency={null}>
      <FramedElsewhere />
    </I18nProvider>
  );
}

/** Whether it is so, told as a transition: what is drawn then is drawn in small steps, between which the page can be used. */
function useInTurn(isSo: boolean): boolean {
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (isSo) startTransition(() => setTold(true));
  }, [isSo]);
  return isTold;
}

/** What stands while the page is on its way: the first screen where it is built in, else its layout in grey. */
function Waiting() {
  const embed = useViewState((view) => view.embed);
  if (hasFirstScreen()) return <LoadingStatus />;
  return embed === null ? <Loading /> : <div className="view-wait" data-pending="" />;
}

function Reader() {
  const dataset = useDataset();
  const embed = useViewState((view) => view.embed);
  useWishes();
  const view = useViewState((state) => state.view);
  useEffect(() => {
    if (embed === null) fetchView(view);
  }, [embed, view]);
  useEffect(() => {
    if (dataset.state === "error") markReady("error");
    if (dataset.state === "loading") markReady(null);
  }, [dataset.state]);
  const isArrived = useArrived(dataset.state === "ready");
  const isDrawn = useInTurn(dataset.state === "ready" && isArrived) && dataset.state === "ready";
  useFirstScreen(isDrawn || dataset.state === "error");
  const isWaiting = dataset.state !== "error" && !isDrawn;

  return (
    <I18nProvider lang={useLang()} baseCurrency={dataset.state === "ready" ? dataset.tracker.dataset.baseCurrency : null}>
      {isWaiting && <Waiting />}
      {dataset.state === "loading" && <Reading />}
      {dataset.state === "error" && <LoadError error={dataset.error} retry={dataset.retry} />}
      {isDrawn && (
        <Faults isPage>
          {embed === null ? (
            <Page />
          ) : (
            <Suspense fallback={<Waiting />}>
              <EmbedPage embed={embed} />
            </Suspense>
          )}
        </Faults>
      )}
      <NewVersionStrip />
    </I18nProvider>
  );
}
