import { Suspense, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n";
import { lazyPart } from "../lazyPart";
import { loadChunk } from "../loadChunk";
import { saveFile } from "../saveFile";
import type { PictureFormat } from "./DownloadMenu";
import type { Theme } from "./ink";
import type { DrawBody, PictureCaption } from "./picture";

const DownloadMenu = lazyPart(
  () => import("./DownloadMenu"),
  (m) => m.DownloadMenu,
);

/** The page's part that draws pictures could not be fetched. */
class Unreachable extends Error {}

/** How a picture went: what is said of it, and in which format it can be had instead. */
interface Outcome {
  readonly kind: "copied" | "refused" | "tooLarge" | "unreachable";
  readonly instead: PictureFormat | null;
}

interface DownloadProps {
  /** What stands around the drawing, and the drawing, both as they are when the picture is asked for; null: nothing is drawn. */
  readonly take: () => { readonly caption: PictureCaption; readonly body: DrawBody } | null;
  /** Without its ending. */
  readonly fileName: string;
}

/** Browsers that put pictures on the clipboard. Others have no such entry in the menu. */
function canCopy(): boolean {
  if (typeof ClipboardItem === "undefined" || typeof navigator.clipboard?.write !== "function") return false;
  return typeof ClipboardItem.supports !== "function" || ClipboardItem.supports("image/png");
}

async function makePicture(
  format: PictureFormat,
  theme: Theme,
  { caption, body }: NonNullable<ReturnType<DownloadProps["take"]>>,
): Promise<Blob> {
  const { toPng, toSvg } = await loadChunk(() => import("./picture")).catch(() => {
    throw new Unreachable();
  });
  const svg = toSvg(caption, body, theme);
  return format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : toPng(svg);
}

function whyNot(fault: unknown, format: PictureFormat): Outcome {
  if (fault instanceof Unreachable) return { kind: "unreachable", instead: null };
  return { kind: "tooLarge", instead: format === "svg" ? null : "svg" };
}

/** The picture of a chart: saved in either format, in light colours or dark ones, or copied. What cannot be done is said, with another way. */
export function Download({ take, fileName }: DownloadProps) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState<Theme>("light");
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const save = async (format: PictureFormat) => {
    const taken = take();
    if (!taken) return;
    setOutcome(null);
    try {
      saveFile(await makePicture(format, theme, taken), `${fileName}.${format}`);
    } catch (fault) {
      setOutcome(whyNot(fault, format));
    }
  };
  // Safari lets a page write to the clipboard only within the press: the picture may come later, the wish may not.
  const copy = async () => {
    const taken = take();
    if (!taken) return;
    setOutcome(null);
    const picture = makePicture("png", theme, taken);
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      setOutcome({ kind: "copied", instead: null });
    } catch {
      setOutcome(
        await picture.then(
          (): Outcome => ({ kind: "refused", instead: "png" }),
          (fault: unknown) => whyNot(fault, "png"),
        ),
      );
    }
  };

  return (
    <>
      <button ref={button} type="button" className="link" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        {t("charts.download")}
      </button>
      {open && (
        <Suspense fallback={null}>
          <DownloadMenu
            label={t("charts.download")}
            trigger={button}
            theme={theme}
            onTheme={setTheme}
            onChoose={(format) => void save(format)}
            onCopy={canCopy() ? () => void copy() : null}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
      {outcome?.kind === "copied" && <span role="status">{t("picture.copied")}</span>}
      {outcome && outcome.kind !== "copied" && (
        <Failed text={t(`picture.${outcome.kind}`)}>
          {outcome.instead && (
            <button type="button" className="link" onClick={() => outcome.instead && void save(outcome.instead)}>
              {t(`picture.instead.${outcome.instead}`)}
            </button>
          )}
        </Failed>
      )}
    </>
  );
}

function Failed({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <span className="failed" role="alert">
      {text} {children}
    </span>
  );
}
