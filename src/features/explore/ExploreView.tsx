import { CommitmentsByParty } from "./CommitmentsByParty";
import { CommitmentTable } from "./CommitmentTable";
import { MoneyByYear } from "./MoneyByYear";
import { StatusLadderFigure } from "./StatusLadderFigure";
import { Summary } from "./Summary";
import { WaitingFor } from "./WaitingFor";

/** The front page: what the selection says, in a sentence, in figures, in charts and in a table. */
export function ExploreView() {
  return (
    <>
      <Summary />
      <div className="charts">
        <CommitmentsByParty />
        <div className="stack">
          <StatusLadderFigure />
          <MoneyByYear />
          <WaitingFor />
        </div>
      </div>
      <CommitmentTable />
    </>
  );
}
