import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { vi } from "vitest";
import { render } from "vitest-browser-react";
import { CommitmentDialog } from "../../../src/features/commitment/CommitmentDialog";
import { LedgerDialog } from "../../../src/features/ledger/LedgerDialog";
import type { Figure } from "../../../src/engine/figure";
import type { Selection, Tracker } from "../../../src/engine/tracker";
import { I18nProvider } from "../../../src/i18n/i18n";
import { figureText } from "../../../src/state/figureAddress";
import { syncAddress } from "../../../src/state/syncAddress";
import { Translated } from "../../../src/state/Translated";
import { useActions, useDataset, useHref, useSelection, useTracker } from "../../../src/state/useTracker";
import { viewStore } from "../../../src/state/viewStore";
import "../../../src/ui/styles.css";

interface Shown {
  readonly tracker: Tracker;
  readonly selection: Selection;
}

let last: Shown | null = null;
const remember = (now: Shown | null) => (last = now);

/** The figures behind what is on screen, once the data is there: tests compare the screen with them. */
export async function figures(): Promise<Shown> {
  return vi.waitFor(() => found(last), { timeout: 10_000 });
}

/** The value, which a test takes for granted; it fails without. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("A value that the test takes for granted is missing.");
  return value;
}

export const NANSEN = "no-nansen-programme";
export const UK_MONEY: Figure = { measure: "money", parts: [["country", "GB"]] };

function Results() {
  const tracker = useTracker();
  const selection = useSelection();
  useEffect(() => {
    remember({ tracker, selection });
  }, [tracker, selection]);
  const { openCommitment, openLedger } = useActions();
  return (
    <>
      <main>
        <h1>Results</h1>
        <button type="button" onClick={() => openCommitment(NANSEN)}>
          Open the programme
        </button>
        <button type="button" onClick={() => openLedger(UK_MONEY)}>
          Open the ledger
        </button>
        <a href={useHref((view) => ({ ...view, commitment: NANSEN }))}>Link to the programme</a>
      </main>
      <LedgerDialog />
      <CommitmentDialog />
    </>
  );
}

function Page() {
  const dataset = useDataset();
  const isReady = dataset.state === "ready";
  return (
    <I18nProvider lang="en" baseCurrency={isReady ? dataset.tracker.dataset.baseCurrency : null}>
      {isReady ? <Results /> : dataset.state}
    </I18nProvider>
  );
}

let stop: (() => void) | undefined;

/** Shows a page with the dialogs, as if it had been opened with this query. */
export async function openPage(query = ""): Promise<void> {
  stop?.();
  remember(null);
  history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
  stop = syncAddress(viewStore);
  await render(
    <QueryClientProvider client={new QueryClient()}>
      <Translated>
        <Page />
      </Translated>
    </QueryClientProvider>,
  );
}

/** Changes the address as the Back button would, without the page being loaded again. */
export function goTo(query: string): void {
  history.pushState(null, "", `?${query}`);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

export function goToFigure(figure: Figure, more = ""): void {
  goTo(`${more}ledger=${figureText(figure)}`);
}
