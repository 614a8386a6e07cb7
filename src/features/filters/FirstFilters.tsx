import { useRef } from "react";
import { useI18n } from "../../i18n/i18n";
import { WideFields } from "./FilterRail";
import { SheetButtons } from "./FilterSheet";

/** The rail as it stands before a browser has said how wide it is: both forms, of which the style sheet shows the one that fits. */
export function FirstFilters() {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  return (
    <search className="rail" aria-label={t("filters.landmark")}>
      <SheetButtons on={0} />
      <WideFields field={field} />
    </search>
  );
}
