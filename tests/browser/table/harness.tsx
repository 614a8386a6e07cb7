import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { createTracker } from "../../../src/engine/tracker";
import { datasetKey } from "../../../src/data/datasetQuery";
import { Following } from "../../../src/figures/Following";
import { I18nProvider } from "../../../src/i18n/i18n";
import { parseDataset } from "../../../src/model/parseDataset";
import type { Dataset } from "../../../src/model/schema";
import { decode } from "../../../src/state/addressCodec";
import { Translated } from "../../../src/state/Translated";
import { useLang, useSelection, useViewState } from "../../../src/state/useTracker";
import { type DataSource, OWN_DATA, viewStore } from "../../../src/state/viewStore";
import "../../../src/ui/styles.css";

async function read(): Promise<Dataset> {
  const parsed = parseDataset(await (await fetch("/data/commitments.json")).text());
  if (!parsed.ok) throw new Error("The tracker's own data file is at fault.");
  return parsed.dataset;
}

/** The tracker's own data file. */
export const dataset = await read();

interface Shown {
  readonly query?: string;
  readonly width?: number;
  readonly data?: Dataset;
  readonly source?: DataSource;
}

/** Draws a part of the page on the tracker's own data (or another file), as the query of an address has it. */
export async function show(part: ReactNode, { query = "", width = 1440, data = dataset, source = OWN_DATA }: Shown = {}) {
  await page.viewport(width, 900);
  const client = new QueryClient();
  client.setQueryData(datasetKey(source.key), data);
  viewStore.getState().showDataset(source, data);
  viewStore.getState().readAddress(decode(query));
  return render(
    <QueryClientProvider client={client}>
      <Translated>
        <Following>
          <Words>{part}</Words>
        </Following>
      </Translated>
    </QueryClientProvider>,
  );
}

function Words({ children }: { children: ReactNode }) {
  return (
    <I18nProvider lang={useLang()} baseCurrency="EUR">
      <div className="page">{children}</div>
    </I18nProvider>
  );
}

/** Ids of the rows in the order that the engine gives for the view on screen. */
export function engineOrder(seen: { ids: readonly string[] }) {
  return function Order() {
    const selection = useSelection();
    const sort = useViewState((view) => view.sort);
    const tracker = createTracker(dataset);
    const again = tracker.select(selection.query);
    seen.ids = [...tracker.order(again, sort)].map((row) => dataset.commitments[row]?.id ?? "");
    return null;
  };
}
