import { Mark } from "../../ui/Mark";
import { useI18n } from "../../i18n/i18n";
import type { Commitment } from "../../model/schema";
import { useSelection, useTextLang, useTexts } from "../../state/useTracker";
import { Sources } from "./Sources";
import { pathName } from "./statusPath";
import { StatusSteps } from "./StatusSteps";

interface HistoryProps {
  readonly row: number;
  readonly commitment: Commitment;
}

/** The entries `from` up to `to` (not included) as a list; one that repeats the status before it reads "Still active". */
function Steps({ row, commitment, from, to }: HistoryProps & { readonly from: number; readonly to: number }) {
  const { t, formats } = useI18n();
  const texts = useTexts();
  const lang = useTextLang();
  return (
    <ol className="hist" start={from + 1}>
      {commitment.history.slice(from, to).map((entry, i) => {
        const step = from + i;
        const repeats = commitment.history[step - 1]?.status === entry.status;
        const note = texts.note(row, step);
        return (
          <li key={`${step} ${entry.date}`}>
            <time dateTime={entry.date}>{formats.date(entry.date)}</time>
            <span className="mk">
              <Mark status={entry.status} />
            </span>
            <div className="bd">
              <span className={repeats ? "same" : "w"}>
                {repeats ? t(`commitment.still.${entry.status}`) : t(`status.${entry.status}`)}
              </span>
              {note === null ? null : <p lang={lang}>{note}</p>}
              <Sources ids={entry.sources} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** How the commitment came to where it stands: a chart of its steps, each step with note and sources, and what came after the as-of day. `ink`: colour class of the category. */
export function StatusHistory({ row, commitment, ink }: HistoryProps & { readonly ink: string }) {
  const { t, formats } = useI18n();
  const { standing } = useSelection();
  const { history } = commitment;
  const known = (standing.step[row] ?? -1) + 1;
  const steps = history.slice(0, known);
  const later = history.length - known;
  return (
    <>
      {known === 0 ? null : <h2>{known > 1 ? t(`commitment.path.${pathName(steps)}`) : t("commitment.history")}</h2>}
      {known > 1 ? <StatusSteps steps={steps} asOf={standing.asOf} ink={ink} /> : null}
      {known > 0 ? <Steps row={row} commitment={commitment} from={0} to={known} /> : null}
      {later === 0 ? null : (
        <div className="later">
          <h2>{t("commitment.after", { date: formats.date(standing.asOf) })}</h2>
          <p className="note">{t("commitment.afterNote", { count: later })}</p>
          <Steps row={row} commitment={commitment} from={known} to={history.length} />
        </div>
      )}
    </>
  );
}
