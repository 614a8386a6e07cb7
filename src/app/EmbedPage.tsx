import { Suspense } from "react";
import { DueStatus } from "../features/conditions/DueStatus";
import { FileProblems } from "../features/dataset/FileProblems";
import { NoResults } from "../features/filters/NoResults";
import { useChartFrame } from "../figures/useChartFrame";
import { asOfInWords } from "../i18n/captions";
import { useI18n } from "../i18n/i18n";
import { useOpenFile, useSelection } from "../state/useTracker";
import type { Embed } from "../state/viewState";
import { Dialogs } from "./Dialogs";
import { EMBED_COMPONENTS, EMBEDS_DRAWN_EMPTY } from "./embeds";
import { Faults } from "./Faults";
import { Notices } from "./Notices";
import { Ready } from "./Ready";
import { Scenario } from "./Scenario";
import { TrackerLink } from "./TrackerLink";
import { useDataTitle } from "./useDataTitle";
import "./embed.css";

/** One figure that fills its frame, on somebody else's page: what it shows, whose data it is, and the way to the tracker. */
export function EmbedPage({ embed }: { readonly embed: Embed }) {
  const { t } = useI18n();
  const { title } = useDataTitle();
  const name = t("embed.frameTitle", { figure: t(`embed.figures.${embed}`), title });
  const isScenario = useSelection().standing.scenario;
  return (
    <div className={`embed is-${embed}`}>
      {/* Named, so that a page that shows several embeds, or this one beside itself, can tell them apart. */}
      <main id="results" tabIndex={-1} aria-label={name}>
        <h1 className="sr">
          <bdi>{title}</bdi>
        </h1>
        <Refusal />
        <Notices />
        <Scenario />
        {isScenario && <DueStatus />}
        <Faults key={embed} isView>
          <Suspense fallback={<div className="view-wait" data-pending="" />}>
            <Figure embed={embed} />
            <Ready />
          </Suspense>
        </Faults>
      </main>
      <Caption embed={embed} name={name} />
      <Dialogs />
    </div>
  );
}

/** Why other data that the frame's address asks for are not what is shown. */
function Refusal() {
  const { t } = useI18n();
  const { error, retry } = useOpenFile();
  if (!error) return null;
  return (
    <FileProblems error={error} kept={false}>
      {t("embed.ownInstead")}
      {retry && (
        <button type="button" className="btn" onClick={retry}>
          {t("dataset.retry")}
        </button>
      )}
    </FileProblems>
  );
}

/** The figure; where nothing is selected, why. */
function Figure({ embed }: { readonly embed: Embed }) {
  const isEmpty = useSelection().count === 0;
  const Drawn = EMBED_COMPONENTS[embed];
  return isEmpty && !EMBEDS_DRAWN_EMPTY.has(embed) ? <NoResults /> : <Drawn />;
}

/** How things stood when, which filters, which data set, its licence, and whose data it is when it is not the tracker's own. */
function Caption({ embed, name }: { readonly embed: Embed; readonly name: string }) {
  const i18n = useI18n();
  const selection = useSelection();
  const { source, pictureNotes } = useChartFrame(selection);
  // A chart says its source under the drawing.
  const first = embed === "table" ? source : `${asOfInWords(selection.query.asOf, i18n)}.`;
  return (
    <footer className="embed-foot" aria-label={name}>
      <p>
        {[first, pictureNotes.filters, ...pictureNotes.notes].map((line) => (
          <bdi key={line}>{line} </bdi>
        ))}
      </p>
      <TrackerLink>{i18n.t("common.openTracker")}</TrackerLink>
    </footer>
  );
}
