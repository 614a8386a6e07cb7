import { memo, Suspense } from "react";
import { useManyKey } from "../../state/useTracker";
import { useLaterState } from "../../figures/Following";
import { lazyPart } from "../../ui/lazyPart";
import { Staged } from "../../ui/Staged";
import { CommitmentTable } from "./CommitmentTable";
import { loadCharts } from "./loadCharts";
import { Summary } from "./Summary";

const ExploreCharts = memo(lazyPart(loadCharts, (m) => m.ExploreCharts));

const CountryHead = lazyPart(
  () => import("./CountryHead"),
  (m) => m.CountryHead,
);
const CountryRefusals = lazyPart(
  () => import("./CountryRefusals"),
  (m) => m.CountryRefusals,
);
const CountrySources = lazyPart(
  () => import("./CountrySources"),
  (m) => m.CountrySources,
);

/**
 * The front page: what the selection says, in a sentence, in figures, in charts and in a table. With one country chosen it is that
 * country's page: its name, what it has ruled out and its sources stand with the rest.
 */
export function ExploreView() {
  const [country, ...others] = useLaterState((view) => view.filters.country);
  const only = others.length === 0 ? country : undefined;
  const isMany = useManyKey() !== null;
  const pending = <span hidden data-pending="" />;
  return (
    <>
      <Suspense fallback={<div className="country-wait" data-pending="" />}>{only !== undefined && <CountryHead code={only} />}</Suspense>
      <Summary />
      <Staged when={isMany}>
        <Suspense fallback={<div className="charts charts-wait" data-pending="" />}>
          <ExploreCharts />
        </Suspense>
      </Staged>
      <Suspense fallback={pending}>{only !== undefined && <CountryRefusals />}</Suspense>
      <Staged when={isMany}>
        <Staged when={isMany}>
          <CommitmentTable />
        </Staged>
      </Staged>
      <Suspense fallback={pending}>{only !== undefined && <CountrySources />}</Suspense>
    </>
  );
}
