import { useMemo } from "react";
import type { Change, Changes } from "../../engine/changes";
import type { I18n } from "../../i18n/i18n";
import { DataText } from "../../figures/DataText";
import { MachineTranslated } from "../../figures/MachineTranslated";
import { useI18n } from "../../i18n/i18n";
import { useHref, useTexts, useTracker } from "../../state/useTracker";
import { Dialog } from "../../ui/Dialog";
import { Mark } from "../../ui/Mark";
import type { OpenedList } from "./ChangeFinding";
import { SourceNames } from "./SourceNames";

/** "Pledged → Signed", "new: Declined", "still Active". */
function changeInWords({ before, after }: Change, { t }: Pick<I18n, "t">): string {
  if (before === null) return t("timeline.changes.fromNone", { after: t(`statusInText.${after}`) });
  if (before === after) return t("timeline.changes.still", { after: t(`statusInText.${after}`) });
  return t("timeline.changes.path", { before: t(`status.${before}`), after: t(`status.${after}`) });
}

/** The commitments that a number counts, each with what changed, when and by which sources. A title opens the details. */
export function ChangeList({
  changes,
  opened,
  onClose,
}: {
  readonly changes: Changes;
  readonly opened: OpenedList;
  readonly onClose: () => void;
}) {
  const byRow = useMemo(() => new Map(changes.changed.map((change) => [change.row, change])), [changes]);
  return (
    <Dialog title={opened.title} onClose={onClose}>
      <MachineTranslated />
      <ol className="step-list">
        {opened.rows.map((row) => (
          <ChangedRow key={row} row={row} change={byRow.get(row)} changes={changes} />
        ))}
      </ol>
    </Dialog>
  );
}

function ChangedRow({ row, change, changes }: { readonly row: number; readonly change: Change | undefined; readonly changes: Changes }) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const texts = useTexts();
  const commitment = dataset.commitments[row];
  const href = useHref((view) => ({ ...view, commitment: commitment?.id ?? null }));
  const entry = commitment?.history[change?.steps.at(-1) ?? -1];
  const met = changes.conditions.filter(({ rows }) => rows.includes(row));
  if (!commitment) return null;
  return (
    <li>
      <a href={href}>
        <DataText>{texts.title(row)}</DataText>
      </a>
      <span className="note">{formats.list([...new Set(commitment.parties.map(({ code }) => texts.partyName(code)))])}</span>
      {change && entry && (
        <p>
          <Mark status={change.after} /> {changeInWords(change, { t })}, <time dateTime={entry.date}>{formats.date(entry.date)}</time>
        </p>
      )}
      {met.map(({ condition, day }) => (
        <p key={condition.id}>
          {t("timeline.changes.kind.condition")}: <DataText>{texts.condition(condition.id)}</DataText>, {formats.date(day)}
        </p>
      ))}
      <SourceNames ids={[...(entry?.sources ?? []), ...met.flatMap(({ condition, step }) => condition.history[step]?.sources ?? [])]} />
    </li>
  );
}
