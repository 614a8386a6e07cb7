import type { Selection } from "../../engine/tracker";
import { useI18n } from "../../i18n/i18n";
import { regionName } from "../../i18n/regionName";
import { isStatus } from "../../model/status";
import { useTexts, useTracker } from "../../state/useTracker";
import { Mark } from "../../ui/Mark";
import type { PartyFigure } from "./mapFigures";

interface PlaceTipProps {
  readonly code: string;
  /** null: the data file does not name this country. */
  readonly party: PartyFigure | null;
  readonly words: string;
  readonly selection: Selection;
}

/** What is said of a country beside it: its figure, its commitments by status, how many are due and wait. */
export function PlaceTip({ code, party, words, selection }: PlaceTipProps) {
  const { t, lang } = useI18n();
  const tracker = useTracker();
  const { partyName } = useTexts();
  if (!party) {
    return (
      <>
        <p>
          <b>{regionName(code, lang)}</b>
        </p>
        <p className="note">{t("map.notInData")}</p>
      </>
    );
  }
  const { tally } = party;
  const parts = tracker.breakdown(selection, "country", "status").groups.find(({ value }) => value === code)?.parts ?? new Map();
  return (
    <>
      <p>
        <b>
          <bdi>{partyName(code)}</bdi>
        </b>
      </p>
      <p>{words}</p>
      {party.figure.kind === "amount" && party.figure.year !== null && (
        <p className="note">{t("map.baseYear", { year: String(party.figure.year) })}</p>
      )}
      {tally && (
        <>
          <ul>
            {[...parts].map(
              ([status, { count }]) =>
                isStatus(status) && (
                  <li key={status}>
                    <Mark status={status} /> {t(`status.${status}`)} {count}
                  </li>
                ),
            )}
          </ul>
          {tally.due + tally.waiting > 0 && <p className="note">{t("map.dueWaiting", { due: tally.due, waiting: tally.waiting })}</p>}
        </>
      )}
    </>
  );
}
