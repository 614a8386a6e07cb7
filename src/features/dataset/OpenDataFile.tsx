import { useRef } from "react";
import { useI18n } from "../../i18n/i18n";
import { type OpenFile, useIsReading } from "../../state/useTracker";

/** Opens a data file of the reader's own. Nothing leaves the machine. */
export function OpenDataFile({ opening }: { readonly opening: OpenFile }) {
  const { t } = useI18n();
  const isReading = useIsReading();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="tool" aria-busy={isReading} onClick={() => input.current?.click()}>
        {t("dataset.open")}
      </button>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        accept=".json,.csv,application/json,text/csv"
        aria-label={t("dataset.file")}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) opening.open(file);
          // The same file, mended, can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
