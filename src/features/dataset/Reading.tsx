import { useI18n } from "../../i18n/i18n";
import { useCancelReading, useReading } from "../../state/useTracker";
import "./dataset.css";

/** What is being read, how far that is, and a button that stops it. It shows after a moment only: most files are there by then. */
export function Reading() {
  const { t, formats } = useI18n();
  const reading = useReading();
  const cancel = useCancelReading();
  if (reading === null) return null;
  const { stage = "reading", done = null } = reading.progress ?? {};
  const label = t(`dataset.stage.${stage}`, { file: reading.name });
  return (
    <div className="reading" role="group" aria-label={label}>
      <span aria-live="polite">{label}</span>
      <progress aria-label={label} max={1} {...(done === null ? {} : { value: done })} />
      <span className="num">{done === null ? "" : formats.percent(done)}</span>
      <button type="button" className="btn" onClick={cancel}>
        {t("dataset.cancel")}
      </button>
    </div>
  );
}
