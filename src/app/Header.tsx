import { useState } from "react";
import { ExportMenu } from "../features/exporting/ExportMenu";
import { OpenDataFile } from "../features/dataset/OpenDataFile";
import { coverageInWords } from "../i18n/captions";
import { useI18n } from "../i18n/i18n";
import { coveredDay } from "../state/fitToDataset";
import { type OpenFile, useActions, useTracker, useViewState } from "../state/useTracker";
import { LANGS, THEMES } from "../state/viewState";
import { AsOfField } from "./AsOfField";
import { useDataTitle } from "./useDataTitle";
import { ViewLinks } from "./ViewLinks";

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T => values.some((one) => one === value);

/** Title, standfirst, views and the tools that serve all of them. On phones language, theme and file stand under "More". */
export function Header({ opening }: { readonly opening: OpenFile }) {
  const { t, formats } = useI18n();
  const { dataset } = useTracker();
  const { title, description } = useDataTitle();
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="mast">
      <h1>{title}</h1>
      <p className="stand">
        {description} {coverageInWords(coveredDay(dataset), { t, formats })}
      </p>
      <div className="bar-nav">
        <ViewLinks />
        <div className="tools">
          <AsOfField />
          <button type="button" className="tool narrow" aria-expanded={isOpen} aria-controls="more-tools" onClick={() => setOpen(!isOpen)}>
            {t("app.more")}
            <span className="caret" />
          </button>
          <div id="more-tools" className={isOpen ? "more-tools is-open" : "more-tools"}>
            <LanguageSelect />
            <ThemeSelect />
            <OpenDataFile opening={opening} />
          </div>
          <ExportMenu />
        </div>
      </div>
    </header>
  );
}

function LanguageSelect() {
  const { t, lang } = useI18n();
  const { setLang } = useActions();
  return (
    <label className="tool pick-tool">
      <span className="sr">{t("app.language")}</span>
      <select value={lang} onChange={({ target }) => isOneOf(LANGS, target.value) && setLang(target.value)}>
        {LANGS.map((one) => (
          <option key={one} value={one} lang={one}>
            {new Intl.DisplayNames(one, { type: "language" }).of(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeSelect() {
  const { t } = useI18n();
  const { setTheme } = useActions();
  const theme = useViewState((view) => view.theme);
  return (
    <label className="tool pick-tool">
      <span className="sr">{t("app.theme")}</span>
      <select value={theme ?? ""} onChange={({ target }) => setTheme(isOneOf(THEMES, target.value) ? target.value : null)}>
        <option value="">{t("app.themes.system")}</option>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`app.themes.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
