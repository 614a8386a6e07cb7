import { CommitmentsByParty } from "./CommitmentsByParty";
import { FirstVisit } from "./FirstVisit";
import { MoneyByYear } from "./MoneyByYear";
import { StatusLadderFigure } from "./StatusLadderFigure";
import { WaitingFor } from "./WaitingFor";

/** The front page's charts, in a chunk of their own: counts, finding and table stand before they have come. */
export function ExploreCharts() {
  return (
    <>
      <FirstVisit />
      <div className="charts">
        <CommitmentsByParty />
        <div className="stack">
          <StatusLadderFigure />
          <MoneyByYear />
          <WaitingFor />
        </div>
      </div>
    </>
  );
}
