import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { I18nProvider } from "../i18n/i18n";
import { Reading } from "../features/dataset/Reading";
import { useDataset, useLang, useOpenFile, useWishes } from "../state/useTracker";
import { Faults } from "./Faults";
import { Loading } from "./Loading";
import { LoadError } from "./LoadError";
import { markReady } from "./markReady";
import { NewVersionStrip } from "./NewVersionStrip";
import { Page } from "./Page";
import { useTheme } from "./useTheme";

const client = new QueryClient();

/** The whole tracker: its data, its words, and what is shown while there are none. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <Reader />
    </QueryClientProvider>
  );
}

function Reader() {
  const dataset = useDataset();
  const opening = useOpenFile();
  useWishes();
  useTheme();
  useEffect(() => {
    if (dataset.state === "error") markReady("error");
    if (dataset.state === "loading") markReady(null);
  }, [dataset.state]);

  return (
    <I18nProvider lang={useLang()} baseCurrency={dataset.state === "ready" ? dataset.tracker.dataset.baseCurrency : null}>
      {dataset.state === "loading" && (
        <>
          <Loading />
          <Reading opening={opening} />
        </>
      )}
      {dataset.state === "error" && <LoadError error={dataset.error} retry={dataset.retry} />}
      {dataset.state === "ready" && (
        <Faults isPage>
          <Page />
        </Faults>
      )}
      <NewVersionStrip />
    </I18nProvider>
  );
}
