import { CommitmentTable } from "../features/explore/CommitmentTable";
import { MapView } from "../features/map/MapView";

/** The map, and under it the commitments that it shows: a click on a country leaves its own. */
export function MapWithTable() {
  return (
    <>
      <MapView />
      <CommitmentTable />
    </>
  );
}
