import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { Summary } from "../features/explore/Summary";
import { FirstFilters } from "../features/filters/FirstFilters";
import { ResultLine } from "../features/filters/ResultLine";
import { Following } from "../figures/Following";
import { I18nProvider } from "../i18n/i18n";
import type { Dataset } from "../model/schema";
import { datasetKey } from "../data/datasetQuery";
import { Untranslated } from "../state/Translated";
import { useOpenFile } from "../state/useTracker";
import { OWN_DATA } from "../state/viewStore";
import { Header } from "./Header";

/** What stands on the front page's first screen, by the same components as in the page. */
function FirstScreen() {
  const opening = useOpenFile();
  return (
    <div className="page">
      <Header opening={opening} />
      <div className="frame">
        <FirstFilters />
        <main>
          <ResultLine />
          <Summary />
        </main>
      </div>
    </div>
  );
}

/**
 * The front page's first screen in English as HTML, for the built page to show until the tracker's code has come. Runs where the page is
 * built, without a browser; start.ts decides whether it is shown.
 * @param dataset the tracker's own data, checked
 */
export function firstScreen(dataset: Dataset): string {
  const client = new QueryClient();
  client.setQueryData(datasetKey(OWN_DATA.key), dataset);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Untranslated>
        <I18nProvider lang="en" baseCurrency={dataset.baseCurrency}>
          <Following>
            <FirstScreen />
          </Following>
        </I18nProvider>
      </Untranslated>
    </QueryClientProvider>,
  );
}
