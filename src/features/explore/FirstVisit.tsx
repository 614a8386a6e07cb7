import { type ReactNode, useState } from "react";
import { useLaterSelection } from "../../figures/Following";
import { useI18n } from "../../i18n/i18n";
import { dayFromNumber, dayNumber } from "../../model/partialDate";
import { coveredDay } from "../../state/fitToDataset";
import { useDataSource, useHref, useTracker, useViewState } from "../../state/useTracker";
import { hasSeenWelcome, noteWelcomeSeen } from "../../state/welcome";
import { DEFAULT_VIEW } from "../../state/viewState";
import "./welcome.css";

const CEASEFIRE = "ceasefire-in-force";
const HALF_A_YEAR = 180;

/**
 * What can be done here, for whoever comes for the first time: on the front page of the tracker's own data, with the charts, so that
 * nothing moves when it comes, until it is put away. By that press alone is anything remembered.
 */
export function FirstVisit() {
  const [isSeen, setSeen] = useState(hasSeenWelcome);
  const isFront = useViewState(({ view }) => view === "explore");
  const isOwn = useDataSource().kind === "own";
  if (isSeen || !isFront || !isOwn) return null;
  const dismiss = () => {
    noteWelcomeSeen();
    setSeen(true);
    // The button vanishes by its own press.
    document.getElementById("results")?.focus({ preventScroll: true });
  };
  return <Welcome onDone={dismiss} />;
}

const linkTo = (href: string) => (words: ReactNode) => <a href={href}>{words}</a>;

function Welcome({ onDone }: { readonly onDone: () => void }) {
  const { t, rich } = useI18n();
  const { dataset } = useTracker();
  const { standing } = useLaterSelection();
  const met = [...new Set([...standing.met, CEASEFIRE])];
  const since = dayFromNumber(dayNumber(coveredDay(dataset)) - HALF_A_YEAR);
  const ceasefire = useHref(({ lang, theme }) => ({ ...DEFAULT_VIEW, lang, theme, view: "conditions", met }));
  const side = useHref(({ lang, theme }) => ({ ...DEFAULT_VIEW, lang, theme, view: "compare", compare: ["FR", "DE", "GB"] }));
  const lately = useHref(({ lang, theme }) => ({ ...DEFAULT_VIEW, lang, theme, view: "timeline", since }));
  return (
    <aside className="welcome" aria-label={t("welcome.label")}>
      <p>{rich("welcome.line", { ceasefire: linkTo(ceasefire), side: linkTo(side), lately: linkTo(lately) })}</p>
      <button type="button" className="link" onClick={onDone}>
        {t("welcome.done")}
      </button>
    </aside>
  );
}
