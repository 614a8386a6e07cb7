import type { LaneItem } from "../../ui/charts/laneTypes";
import { DataText } from "../../figures/DataText";
import { MachineTranslated } from "../../figures/MachineTranslated";
import { useHref, useTracker } from "../../state/useTracker";
import { Dialog } from "../../ui/Dialog";
import { Mark } from "../../ui/Mark";
import { SourceNames } from "./SourceNames";
import { subjectOf } from "./useLanes";
import { useStepWords } from "./useStepWords";

interface StepListProps {
  readonly title: string;
  readonly items: readonly LaneItem[];
  readonly onClose: () => void;
}

/** The steps or events that one mark stands for, newest first; a title opens the details. */
export function StepList({ title, items, onClose }: StepListProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <MachineTranslated />
      <ol className="step-list">
        {items.toReversed().map((item) => (
          <Step key={item.id} item={item} />
        ))}
      </ol>
    </Dialog>
  );
}

function Step({ item }: { readonly item: LaneItem }) {
  const { dataset } = useTracker();
  const { wordsOf } = useStepWords();
  const { commitment, entry } = subjectOf(dataset, item);
  const href = useHref((view) => ({ ...view, commitment: commitment?.id ?? null }));
  const { date, status, title } = wordsOf(item);
  return (
    <li>
      {commitment ? (
        <a href={href}>
          <DataText>{title}</DataText>
        </a>
      ) : (
        <DataText>{title}</DataText>
      )}
      <p>
        {item.shape === "event" ? null : (
          <>
            <Mark status={item.shape} /> {status},{" "}
          </>
        )}
        <time dateTime={entry?.date}>{date}</time>
      </p>
      <SourceNames ids={entry?.sources ?? []} />
    </li>
  );
}
