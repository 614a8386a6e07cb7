import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from "react";
import { useI18n } from "../i18n/i18n";
import { loadChunk } from "./loadChunk";

/**
 * A component that comes in a chunk of its own. Where the chunk cannot be had, since there is no connection or a new version has taken its
 * place, a sentence stands where the component would, with a way on.
 */
export function lazyPart<M, P extends object>(
  load: () => Promise<M>,
  pick: (module: M) => ComponentType<P>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    loadChunk(load).then(
      (module) => ({ default: pick(module) }),
      () => ({ default: MissingPart as ComponentType<P> }),
    ),
  );
}

/** When the first view has all that it asked for. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === "complete") resolve();
    else addEventListener("load", () => resolve(), { once: true });
  });
}

const Nothing = () => null;

/**
 * A component that nobody waits for: its code is fetched once the first view has all that it asked for, and until then, or where it
 * cannot be had, nothing stands in its place.
 */
export function latePart<M, P extends object>(load: () => Promise<M>, pick: (module: M) => ComponentType<P>): ComponentType<P> {
  const Late = lazy(() =>
    loaded()
      .then(() => loadChunk(load))
      .then(
        (module) => ({ default: pick(module) }),
        () => ({ default: Nothing as ComponentType<P> }),
      ),
  );
  return function LatePart(props) {
    return (
      <Suspense fallback={null}>
        <Late {...props} />
      </Suspense>
    );
  };
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
