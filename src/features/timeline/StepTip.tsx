import { useI18n } from "../../i18n/i18n";
import type { LaneItem } from "../../ui/charts/laneTypes";
import { Mark } from "../../ui/Mark";
import { useStepWords } from "./useStepWords";

const MOST = 4;

/** What is said of a mark beside it: the newest steps first, each with its sources. */
export function StepTip({ items }: { readonly items: readonly LaneItem[] }) {
  const { t } = useI18n();
  const { wordsOf } = useStepWords();
  const newest = items.toReversed().slice(0, MOST);
  return (
    <>
      <ul>
        {newest.map((item) => {
          const { date, status, title, sources } = wordsOf(item);
          return (
            <li key={item.id}>
              <span className="note">
                {date}
                {item.shape === "event" ? null : (
                  <>
                    {" · "}
                    <Mark status={item.shape} /> {status}
                  </>
                )}
              </span>
              <bdi>{title}</bdi>
              <span className="note">{sources}</span>
            </li>
          );
        })}
      </ul>
      {items.length > MOST && <p className="note">{t("timeline.lanes.more", { count: items.length - MOST })}</p>}
    </>
  );
}
