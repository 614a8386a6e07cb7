import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import { useI18n } from "../i18n/i18n";

const PAUSE_MS = 500;

/**
 * Loads a chunk, and once more when it does not come. Chrome keeps a failed address as failed for as long as the page is open, and names
 * it in the error's message: the second attempt asks for it under another.
 */
async function loadTwice<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (failure) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const address = /\bhttps?:\/\/\S+\.js$/.exec(String(failure))?.[0];
    if (address === undefined || !address.startsWith(new URL(".", document.baseURI).href)) return load();
    return (await import(/* @vite-ignore */ `${address}?again`)) as M;
  }
}

/**
 * A component that comes in a chunk of its own. Where the chunk cannot be had, since there is no connection or a new version has taken its
 * place, a sentence stands where the component would, with a way on.
 */
export function lazyPart<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    loadTwice(load).then(
      (module) => ({ default: pick(module) }),
      () => ({ default: MissingPart as ComponentType<P> }),
    ),
  );
}

function MissingPart() {
  const { t } = useI18n();
  return (
    <div className="alert" role="alert" data-missing="">
      <p>
        <b>{t("missing.part")}</b> {t("missing.why")}
      </p>
      <p>
        <button type="button" className="btn" onClick={() => location.reload()}>
          {t("missing.reload")}
        </button>
      </p>
    </div>
  );
}
