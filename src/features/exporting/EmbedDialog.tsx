import { useState } from "react";
import { type EmbedFrame, fixedEmbedCode, responsiveEmbedCode } from "../../exporters/embedCode";
import { useI18n } from "../../i18n/i18n";
import { useDataSource, useHref, useTracker, useViewState } from "../../state/useTracker";
import { type Embed, EMBEDS, type Lang, LANGS, type Theme, THEMES, toEmbed } from "../../state/viewState";
import { CopyButton } from "../../ui/CopyButton";
import { Dialog } from "../../ui/Dialog";
import "./embedDialog.css";

/** Sizes in CSS pixels: what a column of text has room for, and what a frame can be. */
const [WIDTH, HEIGHT] = [760, 620];
const [LEAST, MOST] = [240, 4000];

/** The figure that stands for the view on screen. */
function figureOf(view: string): Embed {
  return EMBEDS.find((embed) => embed === view) ?? "countries";
}

/** Which figure to embed and how it looks, the figure itself, and the code for somebody else's page. */
export function EmbedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  const isLocal = useDataSource().kind === "file";
  return (
    <Dialog title={t("embed.title")} onClose={onClose}>
      {isLocal ? <p>{t("embed.ownFile")}</p> : <Choices />}
    </Dialog>
  );
}

function Choices() {
  const { t } = useI18n();
  const { dataset } = useTracker();
  const isOwn = useDataSource().kind === "own";
  const [figure, setFigure] = useState<Embed>(figureOf(useViewState((view) => view.view)));
  const [theme, setTheme] = useState<Theme | null>(useViewState((view) => view.theme));
  const [lang, setLang] = useState<Lang | null>(useViewState((view) => view.lang));
  const [width, setWidth] = useState(WIDTH);
  const [height, setHeight] = useState(HEIGHT);
  const isScenario = useViewState((view) => view.met !== null);
  const href = useHref((view) => toEmbed(view, figure, { lang, theme }));
  const name = t(`embed.figures.${figure}`);
  const frame: EmbedFrame = {
    src: new URL(href, document.baseURI).href,
    title: t("embed.frameTitle", { figure: name, title: isOwn ? t("app.ownTitle") : dataset.title }),
    width,
    height,
  };
  return (
    <>
      <p className="lede">
        {t("embed.about")} {isScenario && t("embed.scenario")}
      </p>
      <div className="embed-choices">
        <Choice
          label={t("embed.figure")}
          value={figure}
          values={EMBEDS}
          name={(one) => t(`embed.figures.${one}`)}
          onChange={(one) => one && setFigure(one)}
        />
        <Choice
          label={t("app.theme")}
          value={theme}
          values={THEMES}
          none={t("embed.hostTheme")}
          name={(one) => t(`app.themes.${one}`)}
          onChange={setTheme}
        />
        <Choice
          label={t("app.language")}
          value={lang}
          values={LANGS}
          none={t("embed.readersLanguage")}
          name={(one) => new Intl.DisplayNames(one, { type: "language" }).of(one) ?? one}
          onChange={setLang}
        />
        <Size label={t("embed.width")} value={width} onChange={setWidth} />
        <Size label={t("embed.height")} value={height} onChange={setHeight} />
      </div>
      <Code label={t("embed.fixed")} text={fixedEmbedCode(frame)} />
      <Code label={t("embed.responsive")} text={responsiveEmbedCode(frame)} />
      <h2 className="h3">{t("embed.preview")}</h2>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is this page itself, of this origin: a sandbox that lets it run holds nothing */}
      <iframe
        key={frame.src}
        className="embed-preview"
        src={frame.src}
        title={t("embed.previewOf", { figure: name })}
        width={width}
        height={height}
      />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly values: readonly T[];
  /** The word for none of them; without it one must be chosen. */
  readonly none?: string;
  readonly name: (value: T) => string;
  readonly onChange: (value: T | null) => void;
}

/** One of a few. */
function Choice<T extends string>({ label, value, values, none, name, onChange }: ChoiceProps<T>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="input" value={value ?? ""} onChange={({ target }) => onChange(values.find((one) => one === target.value) ?? null)}>
        {none !== undefined && <option value="">{none}</option>}
        {values.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A length in pixels. What is out of bounds stays as typed and is not taken. */
function Size({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (value: number) => void }) {
  const [typed, setTyped] = useState(String(value));
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        type="number"
        min={LEAST}
        max={MOST}
        step={10}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const size = Math.round(target.valueAsNumber);
          if (size >= LEAST && size <= MOST) onChange(size);
        }}
        onBlur={() => setTyped(String(value))}
      />
    </label>
  );
}

/** A piece of HTML to copy, by button or by hand. */
function Code({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useI18n();
  return (
    <div className="embed-code">
      <label className="field">
        <span>{label}</span>
        <textarea className="input" rows={3} readOnly spellCheck={false} value={text} onFocus={({ target }) => target.select()} />
      </label>
      <CopyButton text={() => text} label={t("embed.copyOf", { code: label })}>
        {t("embed.copy")}
      </CopyButton>
    </div>
  );
}
