import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { Reading } from "../features/dataset/Reading";
import { Following } from "../figures/Following";
import { I18nProvider } from "../i18n/i18n";
import { Translated } from "../state/Translated";
import { useDataset, useLang, useViewState, useWishes } from "../state/useTracker";
import { latePart, lazyPart } from "../ui/lazyPart";
import { Faults } from "./Faults";
import { FramedElsewhere } from "./FramedElsewhere";
import { isFramedElsewhere } from "./framing";
import { Loading } from "./Loading";
import { LoadError } from "./LoadError";
import { markReady } from "./markReady";
import { Page } from "./Page";
import { useArrived } from "./useArrived";
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
  const isWaiting = dataset.state === "loading" || (dataset.state === "ready" && !isArrived);
  const waiting = embed === null ? <Loading /> : <div className="view-wait" data-pending="" />;

  return (
    <I18nProvider lang={useLang()} baseCurrency={dataset.state === "ready" ? dataset.tracker.dataset.baseCurrency : null}>
      {isWaiting && waiting}
      {dataset.state === "loading" && <Reading />}
      {dataset.state === "error" && <LoadError error={dataset.error} retry={dataset.retry} />}
      {dataset.state === "ready" && isArrived && (
        <Faults isPage>
          {embed === null ? (
            <Page />
          ) : (
            <Suspense fallback={waiting}>
              <EmbedPage embed={embed} />
            </Suspense>
          )}
        </Faults>
      )}
      <NewVersionStrip />
    </I18nProvider>
  );
}
