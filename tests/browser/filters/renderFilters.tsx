import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { render } from "vitest-browser-react";
import { page } from "vitest/browser";
import text from "../../../public/data/commitments.json?raw";
import { datasetKey } from "../../../src/data/datasetQuery";
import { FilterRail } from "../../../src/features/filters/FilterRail";
import { NoResults } from "../../../src/features/filters/NoResults";
import { ResultLine } from "../../../src/features/filters/ResultLine";
import { I18nProvider } from "../../../src/i18n/i18n";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";
import { decode, encode } from "../../../src/state/addressCodec";
import { Translated } from "../../../src/state/Translated";
import { OWN_DATA, viewStore } from "../../../src/state/viewStore";
import "../../../src/ui/styles.css";

const parsed = parseDataset(text);
if (!parsed.ok) throw new Error("the data file cannot be read");

/** The real data file. */
export const realData: Dataset = parsed.dataset;

/** What the address would say now. */
export function address(): string {
  return encode(viewStore.getState().view);
}

export interface Scene {
  /** The query of the address, without "?". */
  readonly query?: string;
  readonly width?: number;
  readonly dataset?: Dataset;
  /** Stands beside the rail. */
  readonly aside?: ReactNode;
}

/** Draws the rail, the result line and the empty state as the app does, on the real data file unless told otherwise. */
export async function renderFilters({ query = "", width = 1280, dataset = realData, aside }: Scene = {}) {
  await page.viewport(width, 900);
  const client = new QueryClient();
  client.setQueryData(datasetKey(OWN_DATA.key), dataset);
  viewStore.getState().readAddress({ view: decode(`?${query}`).view, notices: [] });
  return render(
    <QueryClientProvider client={client}>
      <Translated>
        <I18nProvider lang="en" baseCurrency={dataset.baseCurrency}>
          <div className="page">
            <div className="frame">
              <FilterRail />
              <main>
                <ResultLine />
                <NoResults />
                {aside}
              </main>
            </div>
          </div>
        </I18nProvider>
      </Translated>
    </QueryClientProvider>,
  );
}
