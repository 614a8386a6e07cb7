import { useI18n } from "../../i18n/i18n";

interface Props {
  /** What is being made. */
  readonly label: string;
  /** The share that is done; null: that cannot be told. */
  readonly done: number | null;
  readonly onCancel: () => void;
}

/** How far an export is, and a button that stops it. */
export function ExportRunning({ label, done, onCancel }: Props) {
  const { t, formats } = useI18n();
  return (
    <div className="export-running">
      <progress aria-label={label} max={1} {...(done === null ? {} : { value: done })} />
      {/* The note is read aloud when it changes: not at each percent. */}
      <span className="num" aria-hidden="true">
        {done === null ? "" : formats.percent(done)}
      </span>
      <button type="button" className="btn" onClick={onCancel}>
        {t("exportMenu.cancel")}
      </button>
    </div>
  );
}
