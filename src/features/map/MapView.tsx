import { CountryMap } from "./CountryMap";
import { MapFinding } from "./MapFinding";

/** Who has committed how much, on a map: a finding, the map, and the same as a table. */
export function MapView() {
  return (
    <>
      <MapFinding />
      <CountryMap />
    </>
  );
}
