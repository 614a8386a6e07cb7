import type { Finding } from "../../engine/finding";
import { useI18n } from "../../i18n/i18n";
import { kindsInWords } from "../../i18n/phrases";
import { useTexts } from "../../state/useTracker";
import { FigureButton } from "../../figures/FigureButton";
import { useLaterState } from "../../figures/Following";
import { Tile } from "./Tile";

/** More parties that are no countries than these are counted instead of named. */
const NAMED = 3;

interface FindingProps {
  readonly finding: Finding;
}

export function CommitmentsTile({ finding }: FindingProps) {
  const { t, formats, markup } = useI18n();
  const label = t("explore.tiles.commitments");
  return (
    <Tile label={label} detail={kindsInWords(finding, { t, formats, markup })}>
      <FigureButton figure={{ measure: "count", parts: [] }} text={formats.count(finding.count)} of={label} />
    </Tile>
  );
}

export function CountriesTile({ finding: { countries, otherParties } }: FindingProps) {
  const { t, formats } = useI18n();
  const { partyName } = useTexts();
  const label = t("explore.tiles.countries");
  const others =
    otherParties.length > NAMED
      ? t("explore.alsoMany", { count: otherParties.length })
      : t("explore.alsoParties", { names: formats.list(otherParties.map(partyName)) });
  return (
    <Tile label={label} rule="country" detail={otherParties.length > 0 ? others : ""}>
      <FigureButton figure={{ measure: "count", parts: [["by", "country"]] }} text={formats.count(countries.length)} of={label} />
    </Tile>
  );
}

/** What is due on the day, or in the scenario, and what waits. */
export function DueTile({ finding: { due, waiting, promises } }: FindingProps) {
  const { t, rich, formats } = useI18n();
  const asof = useLaterState((view) => view.asof);
  const met = useLaterState((view) => view.met);
  const label =
    met !== null
      ? t("explore.tiles.dueScenario")
      : asof !== null
        ? t("explore.tiles.dueOn", { date: formats.dateShort(asof) })
        : t("explore.tiles.due");
  const waits = <FigureButton figure={{ measure: "count", parts: [["due", "no"]] }} text={formats.count(waiting)} of={t("due.no")} />;
  if (promises === 0) {
    return (
      <Tile label={label} detail={t("explore.noPromises")}>
        <span className="nofig">{t("explore.absent.none")}</span>
      </Tile>
    );
  }
  const split = [
    { className: "c-ink", size: due },
    { className: "c-ink hatch", size: waiting },
  ];
  return (
    <Tile label={label} rule="due" detail={t("explore.ofPromises", { count: promises })} split={split}>
      <FigureButton figure={{ measure: "count", parts: [["due", "yes"]] }} text={formats.count(due)} of={label} />
      <small className="nb">{rich("explore.wait", { f: () => waits, count: waiting })}</small>
    </Tile>
  );
}
